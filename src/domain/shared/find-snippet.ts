import { dropHalfCharacter } from './first-line.ts';
import { splitWords } from './has-words.ts';

export type SnippetPart = { readonly text: string; readonly isMatch: boolean };

/** Some words of a text around the first that was sought. */
export type Snippet = {
  readonly parts: readonly SnippetPart[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

/** So many characters stand before the first match, and from its start on. */
const BEFORE = 70;
const FROM = 200;

/** Words as they stand in a text, each with the marks and apostrophes in it. */
const WORD = /[^\s\p{P}\p{Z}\p{C}]+(?:['’]+[^\s\p{P}\p{Z}\p{C}]+)*/gu;

/** The words around the first match; the beginning of the text when there is none. */
export function findSnippet(text: string, sought: string): Snippet {
  const first = findFirst(text, splitWords(sought)) ?? 0;
  const start = findStart(text, first);
  const end = findEnd(text, first);
  return {
    parts: markWords(text.slice(start, end), sought),
    isCutBefore: text.slice(0, start).trim() !== '',
    isCutAfter: text.slice(end).trim() !== '',
  };
}

/** Whether any word of the text begins with any of those sought. */
export function hasAnyWord(text: string, sought: string): boolean {
  return findFirst(text, splitWords(sought)) !== undefined;
}

/** The text in parts, those apart that begin with a word sought; joined again they are the text. */
export function markWords(text: string, sought: string): readonly SnippetPart[] {
  const wanted = splitWords(sought);
  const parts: SnippetPart[] = [];
  let done = 0;
  for (const match of text.matchAll(WORD)) {
    if (!begins(match[0], wanted)) continue;
    if (match.index > done) parts.push({ text: text.slice(done, match.index), isMatch: false });
    parts.push({ text: match[0], isMatch: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMatch: false });
  return parts;
}

function findFirst(text: string, wanted: readonly string[]): number | undefined {
  if (wanted.length === 0) return undefined;
  for (const match of text.matchAll(WORD)) {
    if (begins(match[0], wanted)) return match.index;
  }
  return undefined;
}

function begins(token: string, wanted: readonly string[]): boolean {
  return splitWords(token).some((word) => wanted.some((part) => word.startsWith(part)));
}

function findStart(text: string, first: number): number {
  if (first <= BEFORE) return 0;
  const space = text.slice(first - BEFORE, first).search(/\s/u);
  return space === -1 ? first : first - BEFORE + space + 1;
}

function findEnd(text: string, first: number): number {
  if (text.length <= first + FROM) return text.length;
  const shown = dropHalfCharacter(text.slice(first, first + FROM));
  const space = shown.search(/\s\S*$/u);
  return first + (space > 0 ? space : shown.length);
}
