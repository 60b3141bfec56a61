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

/** Taking a case back is said with its reason: "it works again, please withdraw my case". */
const TAKING_BACK = /撤单|撤销|撤回|withdraw/;

/** The command that a text is, as a whole, or for taking a case back in one of its clauses; undefined if it says anything else. */
export function commandOf(text: string): Command | undefined {
  const said = bare(plain(text)).replace(/[?？]+$/, '');
  if (said === '' || said.length > LONGEST) return undefined;
  const clauses = said.split(/[,，。.;；!！]\s*/).filter((clause) => TAKING_BACK.test(clause));
  return wholeCommand(said) ?? clauses.map(wholeCommand).find((command) => command === 'withdraw');
}

function wholeCommand(said: string): Command | undefined {
  const unwrapped = said.replace(wrapping, '');
  return commands.find(({ pattern }) => pattern.test(said) || pattern.test(unwrapped))?.command;
}
