import { randomId } from '../../../bot/core/ids.ts';
import { type Article, allowedPassages, customerTexts, publicArticle } from '../../article.ts';
import type { Judgement, PriceGate } from '../../price/gate.ts';
import type { Finding } from '../finding.ts';

/** The price gate, as far as articles are judged by it before they are published. */
export type JudgingGate = Pick<PriceGate, 'judge' | 'allow'>;

const TRIES = 5;

/** Every place of an article that names a price, except in its allowed passages. */
export async function priceFindings(article: Article, gate: JudgingGate): Promise<Finding[]> {
  const texts = customerTexts(publicArticle(article));
  const { id, locale } = article;
  // Of its own, since the same article may be checked twice at once.
  const source = `check/${randomId()}`;
  gate.allow(source, allowedPassages(article));
  const judgement = await judgePatiently(
    gate,
    texts.map(({ text }) => text),
  );
  gate.allow(source, []);
  if ('passed' in judgement) return [];
  const finding = { rule: 'price', blocks: true, id, locale } as const;
  if (judgement.withheld.length === 0) return [{ ...finding, text: judgement.why }];
  return judgement.withheld.map(({ index, text }) => {
    const place = texts[index]?.place;
    return { ...finding, ...(place !== undefined && { place }), text };
  });
}

// A busy machine may run out of the time that one decision has; an article must not be missing for that.
async function judgePatiently(gate: JudgingGate, texts: string[]): Promise<Judgement<undefined>> {
  for (let tries = 1; ; tries++) {
    const judgement = await gate.judge(undefined, texts);
    if ('passed' in judgement || judgement.why !== 'timeout' || tries === TRIES) return judgement;
  }
}
