/** `countOf(1, 'gap')` is "1 gap", `countOf(3, 'gap')` is "3 gaps". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${wordFor(count, one, many)}`;
}

/** The word alone, where its count stands elsewhere: `wordFor(1, 'is', 'are')` is "is". */
export function wordFor(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** Letters, digits and hyphens only, for file names: "Anytown Police" gives "Anytown-Police". */
export function toFileWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

export const STRENGTH_WORDS = { must: 'Must', should: 'Should' } as const;
