import type { Scorecard } from '../scoring/scorecard.ts';
import { hashContent } from '../shared/content-hash.ts';
import { showAction } from './action-fields.ts';
import { showAnswer } from './answer-fields.ts';
import { showEvidence } from './evidence-fields.ts';
import { textCell, type WorkbookSheet } from './sheet.ts';

export const META = 'Meta';
export const FORMAT = 'section-11-self-audit-workbook';
export const FORMAT_VERSION = 1;

/** What stands in the first column of the rows that say what the workbook is. */
export const META_KEYS = {
  format: 'format',
  version: 'version',
  audit: 'audit',
  template: 'template',
  made: 'made',
} as const;

/** The first cell of the rows that keep what each cell said when the workbook was made. */
export const WAS = 'was';

/**
 * By what the workbook is known again, and a print of each open cell as it was: so what was changed
 * in the workbook is told from what was changed in the app since. The sheet is hidden.
 */
export function buildMetaSheet(scorecard: Scorecard, madeAt: string): WorkbookSheet {
  const { template, audit, standards, actions, evidence } = scorecard;
  const was = [
    ...standards
      .flatMap(({ questions }) => questions)
      .map(({ question, answer }) => [question.id, showAnswer(answer, template.scale)] as const),
    ...actions.map((action) => [action.id, showAction(action)] as const),
    ...evidence.map((item) => [item.id, showEvidence(item)] as const),
  ];
  return {
    name: META,
    isList: false,
    isHidden: true,
    columns: [12, 40, 22, 20].map((width) => ({ heading: '', width })),
    rows: [
      [META_KEYS.format, FORMAT],
      [META_KEYS.version, String(FORMAT_VERSION)],
      [META_KEYS.audit, audit.id],
      [META_KEYS.template, template.hash, template.id, template.version],
      [META_KEYS.made, madeAt],
      ...was.flatMap(([id, shown]) =>
        Object.entries(shown).map(([field, text]) => [WAS, id, field, printOf(text)]),
      ),
    ].map((row) => row.map(textCell)),
  };
}

/** Short enough to keep by the hundred, long enough that two texts never share one by chance. */
export function printOf(text: string): string {
  return hashContent(toPlain(text)).slice(0, 20);
}

/**
 * What is left of a text when programs have passed it on: they write line breaks in their own way,
 * drop characters that are not to be seen, and put a question mark for half a character and the
 * one after it. One of them takes `_x0041_` for the letter A.
 */
export function toPlain(text: string): string {
  let plain = text;
  // What was written so twice is taken apart twice.
  for (let times = 0; times < 3; times += 1) {
    plain = plain.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
  return plain
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}./gsu, '?')
    .trim();
}
