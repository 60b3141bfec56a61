import type { ContentLocale } from '../../bot/core/locale.ts';
import { contactsOf } from '../../dialogs/understanding/contacts.ts';
import { feelingOf } from '../../dialogs/understanding/feelings.ts';
import { kindOf } from '../../dialogs/understanding/kinds.ts';
import { nameOf } from '../../dialogs/understanding/names.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { yesNo } from '../../dialogs/understanding/yesNo.ts';
import { labelled, linesOf, share } from '../dialogs/understanding/labelled.ts';

interface Sentence {
  text: string;
  lang: 'zh' | 'en';
}

const localeOf = (lang: Sentence['lang']): ContentLocale => (lang === 'zh' ? 'zh-CN' : 'en-US');

const sets: Record<string, (half: string) => number> = {
  kinds: (half) =>
    share(
      labelled<Sentence & { kind: string | null }>(`${half}-kinds`),
      ({ text, kind, lang }) => (kindOf(text, localeOf(lang))?.kind ?? null) === kind,
    ),
  feelings: (half) =>
    share(
      labelled<Sentence & { feeling: string | null }>(`${half}-feelings`),
      ({ text, feeling }) => feelingOf(text) === feeling,
    ),
  yesNo: (half) =>
    share(
      labelled<Sentence & { yesNo: boolean | null }>(`${half}-yesno`),
      ({ text, yesNo: right }) => yesNo(text) === right,
    ),
  names: (half) =>
    share(labelled<Sentence & { surname: string | null; given: string | null }>(`${half}-names`), (one) => {
      const name = nameOf(one.text, { asAnswer: true });
      return (name?.surname ?? null) === one.surname && (name?.given ?? null) === one.given;
    }),
  'not names': (half) =>
    share(linesOf(`notNames-${half}.txt`), (text) => {
      const name = nameOf(text, { asAnswer: true });
      return !name?.surname && !name?.given && !name?.title;
    }),
};

/** What is understood right on the labelled halves, and what it costs a message. */
export async function bench(args: string[]): Promise<void> {
  if (args.includes('--help')) {
    console.log('npm run bench -- understanding');
    return;
  }
  console.log(['set', 'dev %', 'held %'].join('\t'));
  for (const [name, measure] of Object.entries(sets)) {
    console.log([name, ...['dev', 'held'].map((half) => (measure(half) * 100).toFixed(1))].join('\t'));
  }
  const texts = labelled<Sentence>('dev-kinds');
  console.log(['cost of a message', 'ms p50', 'ms p99'].join('\t'));
  time('kind, feeling, name, contact', texts, ({ text, lang }) => {
    kindOf(text, localeOf(lang));
    feelingOf(text);
    nameOf(text, { asAnswer: true });
    contactsOf(text);
  });
  time('all of it', texts, ({ text, lang }) => understand(text, { locale: localeOf(lang) }));
}

function time(name: string, texts: readonly Sentence[], read: (sentence: Sentence) => unknown): void {
  for (const sentence of texts) read(sentence);
  const costs = texts.map((sentence) => {
    const start = performance.now();
    read(sentence);
    return performance.now() - start;
  });
  costs.sort((a, b) => a - b);
  const at = (part: number) => (costs[Math.floor(costs.length * part)] ?? 0).toFixed(3);
  console.log([name, at(0.5), at(0.99)].join('\t'));
}
