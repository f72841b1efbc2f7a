import type { Glyph } from './glyphs.ts';

/** A line's glyphs; `joins` when the next line goes on with the same word. */
export type Break = { readonly start: number; readonly end: number; readonly joins: boolean };

/**
 * Where lines end: after a space, else after a hyphen or a slash inside a word, else in the middle
 * of a word that is longer than the line, so that nothing runs off the page.
 * `limit` is in thousandths of the font size; the glyphs hold no line breaks.
 */
export function breakLines(glyphs: readonly Glyph[], limit: number): readonly Break[] {
  const breaks: Break[] = [];
  let start = 0;
  let width = 0;
  let chance: Chance | undefined;
  for (let place = 0; place < glyphs.length; place += 1) {
    const glyph = glyphs[place];
    if (glyph === undefined) break;
    const isSpace = glyph.source === ' ';
    while (!isSpace && width + glyph.width > limit && place > start) {
      const { end, widthBefore, joins }: Chance = chance ?? {
        end: place,
        widthBefore: width,
        joins: true,
      };
      breaks.push({ start, end, joins });
      start = end;
      width -= widthBefore;
      chance = undefined;
    }
    width += glyph.width;
    if (isSpace) chance = { end: place + 1, widthBefore: width, joins: false };
    else if (isBreakable(glyphs, place))
      chance = { end: place + 1, widthBefore: width, joins: true };
  }
  return [...breaks, { start, end: glyphs.length, joins: false }];
}

type Chance = { readonly end: number; readonly widthBefore: number; readonly joins: boolean };

/** After a hyphen or slash between two letters, as in `self-audit`, never in `-5` or `1/2`. */
function isBreakable(glyphs: readonly Glyph[], place: number): boolean {
  if (!/^[-/\u2013\u2014]$/.test(glyphs[place]?.source ?? '')) return false;
  return isLetter(glyphs[place - 1]) && isLetter(glyphs[place + 1]);
}

function isLetter(glyph: Glyph | undefined): boolean {
  return glyph?.direction === 'left' || glyph?.direction === 'right';
}
