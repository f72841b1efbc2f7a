/**
 * A name as two people may have typed it: without its capitals, accents, stops and "the". Only good
 * enough to suggest that two names are of one organisation, never to take it for granted.
 */
export function toPlainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => SHORT.get(word) ?? word)
    .join(' ');
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['limited', 'ltd'],
]);
