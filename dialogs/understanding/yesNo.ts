import { anyOf } from './anyOf.ts';
import { objectionIn } from './objections.ts';
import { bare, plain } from './plain.ts';
import { isQuestion } from './question.ts';
import { suitingTimes } from './tables/objections.ts';
import { agreements, disagreements, fillers, openNo, openYes } from './tables/yesNo.ts';

/** An answer to a yes/no question, with what was said besides ("no, the washer" leaves "the washer"). */
export interface YesNo {
  yes: boolean;
  rest: string;
}

const PARTICLES = '[了的啊呀呢吧哈呐哦喔噢滴哒嘞嘛啦咯喽哟呗么嗯~～\\s]*';
const yesWhole = new RegExp(`^${anyOf(agreements)}${PARTICLES}$`);
const suits = new RegExp(`^${anyOf(suitingTimes)}${PARTICLES}$`);
const noWhole = new RegExp(`^${anyOf(disagreements)}${PARTICLES}$`);
const yesOpening = new RegExp(`^${anyOf(openYes)}${PARTICLES}`);
const noOpening = new RegExp(`^${anyOf(openNo)}${PARTICLES}`);
const opening = new RegExp(`^${anyOf(fillers)}(?:[\\s,，。.!！~～、…]+|(?=\\p{Script=Han}))`, 'u');
// Who has to think it over, or does not mind, has said neither.
const undecided =
  /^(?:(?:让|容|等)?我?(?:再|先)?(?:想想|想一?下|考虑|琢磨|合计|看看|问问|商量)(?:一?下|看|再说|再定)?|(?:都|怎么都|咋都|哪个都)(?:行|可以|成|好)|随便|无所谓|再说|看情况)[吧啊呀的了啦哈你您看~～]*$/;
const yesSigns = /^(?:(?:👍|👌|✅|🆗|🙆|☑|✔|💯)\p{Emoji_Modifier}?\ufe0f?\s*)+$|^1$/u;
const noSigns = /^(?:(?:👎|❌|🙅|✖|⛔)\p{Emoji_Modifier}?\ufe0f?\s*)+$/u;

const both = /^(?:yes|no) (?:or|and) (?:yes|no)\b/;

/** What the text says as the answer to a yes/no question; null when it answers neither way, as a question back does. */
export function yesNo(text: string): boolean | null {
  return yesNoOf(text)?.yes ?? null;
}

/** As `yesNo`, with the words that follow the answer. Both yes and no in one ("yes no") is no answer. */
export function yesNoOf(text: string): YesNo | undefined {
  const whole = plain(text);
  if (undecided.test(bare(whole))) return undefined;
  if (yesSigns.test(whole)) return { yes: true, rest: '' };
  if (noSigns.test(whole)) return { yes: false, rest: '' };
  if (both.test(whole)) return undefined;
  const said = bare(withoutFillers(whole));
  return (
    wholeAnswer(bare(whole)) ??
    wholeAnswer(said) ??
    firstClause(said) ??
    leadingWords(said) ??
    lastClause(said) ??
    (suits.test(said) ? { yes: true, rest: '' } : objection(whole))
  );
}

function withoutFillers(text: string): string {
  let rest = bare(text);
  for (let round = 0; round < 3; round += 1) {
    const next = rest.replace(opening, '');
    if (next === rest || next === '') return rest;
    rest = next;
  }
  return rest;
}

function wholeAnswer(said: string): YesNo | undefined {
  if (yesWhole.test(said)) return { yes: true, rest: '' };
  return noWhole.test(said) ? { yes: false, rest: '' } : undefined;
}

function firstClause(said: string): YesNo | undefined {
  const [, head = '', rest = ''] =
    /^([^,，。.!！;；~～…、\n]+)[,，。.!！;；~～…、\n]+\s*(.+)$/s.exec(said) ?? [];
  const answer = head === '对了' ? undefined : wholeAnswer(head);
  if (!answer) return undefined;
  const next = yesNoOf(rest);
  if (next && next.yes !== answer.yes && next.rest === '') return contradiction(answer, rest);
  return { yes: answer.yes, rest: next && next.yes === answer.yes ? next.rest : bare(rest) };
}

// "好的，不用了" declines politely; "yes, no" says nothing.
function contradiction(answer: YesNo, rest: string): YesNo | undefined {
  return answer.yes && /不用|不需要|没有|no thank|nothing|that's all/.test(rest)
    ? { yes: false, rest: '' }
    : undefined;
}

// 地址写错了，不对: the answer comes last.
function lastClause(said: string): YesNo | undefined {
  const [, rest = '', last = ''] = /^(.+)[,，。.!！;；\n]\s*([^,，。.!！;；\n]+)$/s.exec(said) ?? [];
  const answer = isQuestion(rest) ? undefined : wholeAnswer(last);
  return answer && last.length > 1 ? { yes: answer.yes, rest: bare(rest) } : undefined;
}

// 我说的是退，你写成修了: all of it is what was said besides.
function objection(whole: string): YesNo | undefined {
  return objectionIn(whole) && { yes: false, rest: bare(whole) };
}

function leadingWords(said: string): YesNo | undefined {
  if (isQuestion(said)) return undefined;
  const no = noOpening.exec(said);
  if (no) return { yes: false, rest: bare(said.slice(no[0].length)) };
  const yes = yesOpening.exec(said);
  const rest = yes ? bare(said.slice(yes[0].length)) : '';
  return yes && !noWhole.test(rest) ? { yes: true, rest } : undefined;
}
