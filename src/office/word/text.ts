import { Paragraph } from 'docx';

import { cleanText } from '../clean-text.ts';

/** One paragraph for each line; none for an empty text. */
export function toParagraphs(text: string): Paragraph[] {
  if (text.trim() === '') return [];
  return cleanText(text)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((line) => new Paragraph({ text: line, spacing: { after: 120 } }));
}
