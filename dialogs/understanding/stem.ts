const possessive = /'s$|s'$/;
const inflected = /^(.*[aeiouy].*)(?:ing|ed)$/;
const derived = /^(?=.{6})(.*[aeiouy].*)(?:er|or|ly)$/;
const doubled = /([bdgkmnprt])\1$/;
const SHORTEST = 3;

/**
 * What the forms of an English word in lower case have in common: charge, charges, charged, charging, charger; try, tries,
 * tried. Cheap and rough: some words of different meaning share a stem.
 */
export function stem(word: string): string {
  const bare = word.replace(possessive, '');
  const single = bare.length > SHORTEST ? withoutEnding(singular(bare)) : bare;
  return single.replace(/(?<=...)e$/, '').replace(/(?<=..)y$/, 'i');
}

function singular(word: string): string {
  if (/.{2}ie[sd]$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|[cs]h)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  const start = (inflected.exec(word) ?? derived.exec(word))?.[1] ?? '';
  return start.length < SHORTEST ? word : start.replace(doubled, '$1');
}
