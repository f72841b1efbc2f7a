import { splitWords } from '../../domain/shared/has-words.ts';

/** Whether the text says the phrase word for word, whatever stands between its words. */
export function hasPhrase(text: string, phrase: string): boolean {
  return ` ${toPlainText(text)} `.includes(` ${toPlainText(phrase)} `);
}

/** The text as its words alone, to compare texts by. */
export function toPlainText(text: string): string {
  return splitWords(text).join(' ');
}

/** Each item that stands in the list more than once, one time. */
export function listRepeated<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}
