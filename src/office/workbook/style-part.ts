import type { RatingSlot } from '../../domain/report/report-block.ts';
import { findRatingColours } from '../rating-colours.ts';

/** The places of the looks below in the style sheet's list. */
export const LOOKS = {
  plain: 0,
  head: 1,
  read: 2,
  open: 3,
  openDate: 4,
  readDate: 5,
  number: 6,
  label: 7,
  words: 8,
} as const;

/** 49 is text, which stays text when it is typed over; 164 is ours. */
const LOOK_PARTS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  look(49, 1, 2, 1),
  look(49, 2, 3, 1),
  look(49, 0, 0, 1),
  look(164, 0, 0, 1),
  look(164, 2, 3, 1),
  look(1, 0, 0, 0),
  look(49, 1, 0, 0),
  look(49, 0, 0, 0).replace('<alignment ', '<alignment horizontal="left" indent="1" '),
].join('');

function look(format: number, font: number, fill: number, border: number): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;
}

/** Fonts, fills and formats, and a pair of colours for each rating. */
export function writeStylePart(ratings: readonly RatingSlot[]): string {
  const font = (rest: string): string =>
    `<font>${rest}<sz val="11"/><color rgb="FF0B0C0C"/><name val="Arial"/><family val="2"/></font>`;
  const fill = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const side = (name: string): string => `<${name} style="thin"><color rgb="FFB1B4B6"/></${name}>`;
  const pairs = ratings.map((slot) => {
    const { fill: back, ink } = findRatingColours(slot);
    return `<dxf><font><b/><color rgb="FF${ink}"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF${back}"/><bgColor rgb="FF${back}"/></patternFill></fill></dxf>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="d\\ mmm\\ yyyy"/></numFmts>',
    `<fonts count="3">${font('')}${font('<b/>')}${font('').replace('FF0B0C0C', 'FF505A5F')}</fonts>`,
    `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('DDE1E2')}${fill('F3F2F1')}</fills>`,
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="9">${LOOK_PARTS}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    `<dxfs count="${pairs.length}">${pairs.join('')}</dxfs>`,
    '</styleSheet>',
  ].join('');
}
