import { Converter } from 'opencc-js/t2cn';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

// Single characters only: the length of the text stays, and a map is a hundred times faster than the converter.
const simplifiedOf = readCharacters();

function readCharacters(): ReadonlyMap<string, string> {
  const characters = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, offset) =>
    String.fromCharCode(FIRST_HAN + offset),
  );
  const converted = Converter({ from: 't', to: 'cn' })(characters.join('\n')).split('\n');
  const pairs = characters.map((character, index): [string, string] => [character, converted[index] ?? '']);
  return new Map(pairs.filter(([from, to]) => to.length === 1 && from !== to));
}

/** The text in simplified characters, one for one, so that offsets stay true; everything else is left as it is. */
export function toSimplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => simplifiedOf.get(character) ?? character);
}

// Written in both scripts; what they become in simplified text depends on the word.
const inBoth = new Set('著乾瞭藉餘於徵覆祇甚沈昇氾巨麽尅呎喫週黴佔');

/** Whether a character is written in traditional text only. */
export function isTraditional(character: string): boolean {
  return simplifiedOf.has(character) && !inBoth.has(character);
}
