import { buildReport } from '../../domain/report/build-report.ts';
import { scoreAudit } from '../../domain/scoring/score-audit.ts';
import { buildCsv } from '../../domain/workbook/build-csv.ts';
import { buildWorkbook } from '../../domain/workbook/build-workbook.ts';
import type { FormatReply, FormatRequest } from './format-message.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The file of one format. Each writer is fetched when it is first asked for. */
export async function makeFormat(request: FormatRequest): Promise<FormatReply> {
  const { format, audit, template, today, choices, ...facts } = request;
  const scorecard = scoreAudit(template, audit, today);
  const report = buildReport(scorecard, facts, choices);
  switch (format) {
    case 'html': {
      const { writeWebPage } = await import('../../office/write-web-page.ts');
      return toFile(`${report.fileName}.html`, 'text/html', writeWebPage(report));
    }
    case 'docx': {
      const { writeWordReport } = await import('../../office/write-word-report.ts');
      const bytes = await writeWordReport(report);
      return {
        name: `${report.fileName}.docx`,
        type: `${OFFICE}.wordprocessingml.document`,
        bytes,
      };
    }
    case 'xlsx': {
      const { writeWorkbook } = await import('../../office/write-workbook.ts');
      const bytes = writeWorkbook(buildWorkbook(scorecard, report));
      return { name: `${report.fileName}.xlsx`, type: `${OFFICE}.spreadsheetml.sheet`, bytes };
    }
    case 'answers':
    case 'actions':
    case 'evidence':
      return toFile(`${report.fileName}_${format}.csv`, 'text/csv', buildCsv(format, scorecard));
  }
}

function toFile(name: string, type: string, text: string): FormatReply {
  return { name, type: `${type};charset=utf-8`, bytes: new TextEncoder().encode(text) };
}
