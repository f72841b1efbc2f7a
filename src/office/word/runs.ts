import {
  ExternalHyperlink,
  InternalHyperlink,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';

import { findLinkAddress } from '../../domain/audit/audit.ts';
import type { Run } from '../../domain/report/report-block.ts';
import { cleanText } from '../clean-text.ts';

/** The bookmark of each place of the report; Word takes short names of letters and digits alone. */
export type Places = ReadonlyMap<string, string>;

export type RunLook = Pick<IRunOptions, 'bold' | 'color' | 'size'>;

/** One paragraph for each line of the runs, one at least: a table's cell must not be empty. */
export function toReportParagraphs(
  runs: readonly Run[],
  places: Places,
  options: IParagraphOptions = {},
  look: RunLook = {},
): Paragraph[] {
  return splitLines(runs).map((line) => {
    const isTurned = STARTS_FROM_RIGHT.test(line.map(({ text }) => text).join(''));
    return new Paragraph({
      ...options,
      ...(isTurned ? { bidirectional: true } : {}),
      children: line.map((run) => toChild(run, places, look)),
    });
  });
}

/** The first letter that has a direction is one that is read from the right. */
const STARTS_FROM_RIGHT =
  /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [place, text] of run.text.split(/\r\n|[\r\n\u0085\u2028\u2029]/u).entries()) {
      if (place > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

function toChild({ text, bold, link }: Run, places: Places, look: RunLook): ParagraphChild {
  const options = { ...look, text: cleanText(text), ...(bold === true ? { bold } : {}) };
  if (link === undefined) return new TextRun(options);
  const children = [new TextRun({ ...options, style: 'Hyperlink' })];
  if (link.kind === 'anchor') {
    const anchor = places.get(link.anchor);
    return anchor === undefined
      ? new TextRun(options)
      : new InternalHyperlink({ anchor, children });
  }
  const address = findLinkAddress(link.address);
  return address === undefined
    ? new TextRun(options)
    : new ExternalHyperlink({ link: address, children });
}
