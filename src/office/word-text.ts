import { Paragraph } from 'docx';

/** Without the characters XML cannot hold: with one of them Word refuses the whole file. */
export function cleanText(text: string): string {
  return text.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}

/** One paragraph for each line; none for an empty text. */
export function toParagraphs(text: string): Paragraph[] {
  if (text.trim() === '') return [];
  return cleanText(text)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((line) => new Paragraph({ text: line, spacing: { after: 120 } }));
}
