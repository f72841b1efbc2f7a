/** Whether each word sought begins a word of the text, in any order, without regard to case. */
export function hasWords(text: string, sought: string): boolean {
  const words = splitWords(text);
  return splitWords(sought).every((part) => words.some((word) => word.startsWith(part)));
}

/** Words in lower case; an apostrophe does not part them. */
export function splitWords(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
