import { cleanText } from '../clean-text.ts';

/**
 * Text as HTML shows it, in an element and in a quoted attribute alike. Line breaks stay; what
 * could turn the direction of the words beside it goes no further than its own run.
 */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"'`=]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}

/** The text of one run with its lines, kept apart when it turns the direction of writing. */
export function drawText(text: string): string {
  const lines = escapeHtml(text)
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .join('<br>');
  return TURNS.test(text) ? `<bdi>${lines}</bdi>` : lines;
}

/** Letters written from right to left, and the marks that turn direction. */
const TURNS =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/u;

/** A CSS string: whatever is no plain letter or digit is written as its number. */
export function quoteCss(text: string): string {
  const safe = cleanText(text)
    .replace(/\s+/gu, ' ')
    .replace(/[^A-Za-z0-9 ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${safe}"`;
}
