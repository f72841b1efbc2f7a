import type { Audit } from '../../src/domain/audit/audit.ts';
import { buildReport } from '../../src/domain/report/build-report.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { must } from '../../src/domain/shared/must.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { buildWorkbook } from '../../src/domain/workbook/build-workbook.ts';
import { findGiven, type GivenSheet } from '../../src/domain/workbook/find-given.ts';
import { planReadBack, type ReadBackPlan } from '../../src/domain/workbook/plan-read-back.ts';
import { readCells } from '../../src/office/read-cells.ts';
import { writeWorkbook } from '../../src/office/write-workbook.ts';

export function workbookBytes(audit: Audit, template: Template): Uint8Array<ArrayBuffer> {
  const scorecard = scoreAudit(template, audit, '2026-11-22');
  const report = buildReport(scorecard, { madeAt: '2026-11-22T09:30:00.000Z', damaged: 0 });
  return writeWorkbook(buildWorkbook(scorecard, report));
}

export async function sheetsOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly GivenSheet[]> {
  const read = await readCells(bytes);
  return must(read.ok ? read.value : undefined, 'a workbook that can be read');
}

export function planOf(
  sheets: readonly GivenSheet[],
  audit: Audit,
  template: Template,
): ReadBackPlan {
  const given = findGiven(sheets, audit, template);
  return planReadBack(must(given.ok ? given.value : undefined, 'our own file'), audit, template);
}

/** The same sheets with what stands below a heading in one row, from 1, typed over. */
export function typeOver(
  sheets: readonly GivenSheet[],
  sheet: string,
  heading: string,
  row: number,
  text: string,
): readonly GivenSheet[] {
  return sheets.map((one) => {
    if (one.name !== sheet) return one;
    const column = one.rows[0]?.indexOf(heading) ?? -1;
    return {
      ...one,
      rows: one.rows.map((cells, place) => {
        if (place !== row) return cells;
        const longer = [...cells, ...Array.from({ length: 20 }, () => '')];
        return longer.map((cell, at) => (at === column ? text : cell));
      }),
    };
  });
}
