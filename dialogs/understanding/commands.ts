import { anyOf } from './anyOf.ts';
import { bare, plain } from './plain.ts';
import { type Command, commandWords } from './tables/commands.ts';

const LONGEST = 80;
const commands = commandWords.map(({ command, words }) => ({
  command,
  pattern: new RegExp(`^${anyOf(words)}$`),
}));
const wrapping =
  /^(?:好的?|那|嗯|请|麻烦(?:你|您)?|帮我|我想|我要|ok|okay|please|well|hi|hello|你好|您好)[,，\s]+|[,，\s]*(?:please|pls|谢谢|thanks|thank you|吧|啊|呀|哦|了|一下)$/g;

/** These are said with their reason: "it works again, please withdraw my case", 找人工，洗衣机漏水. */
const REASONED: ReadonlySet<Command | undefined> = new Set<Command>(['withdraw', 'human']);
const IN_A_CLAUSE = /撤单|撤销|撤回|withdraw|人工|真人|\b(agent|human|person|representative)\b/;

/** The command that a text is, as a whole, or for some in one of its clauses; undefined if it says anything else. */
export function commandOf(text: string): Command | undefined {
  const said = bare(plain(text)).replace(/[?？]+$/, '');
  if (said === '' || said.length > LONGEST) return undefined;
  const clauses = said.split(/[,，。.;；!！]\s*/).filter((clause) => IN_A_CLAUSE.test(clause));
  return wholeCommand(said) ?? clauses.map(wholeCommand).find((command) => REASONED.has(command));
}

function wholeCommand(said: string): Command | undefined {
  const unwrapped = said.replace(wrapping, '');
  return commands.find(({ pattern }) => pattern.test(said) || pattern.test(unwrapped))?.command;
}

/** A text without the clauses that are commands: 找人工，洗衣机漏水 leaves 洗衣机漏水. */
export function withoutCommands(text: string): string {
  const clauses = text.split(/(?<=[,，。.;；!！])\s*/);
  return clauses.filter((clause) => wholeCommand(bare(plain(clause))) === undefined).join('');
}
