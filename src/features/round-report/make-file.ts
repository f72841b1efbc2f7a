import type { CsvTable } from '../../domain/data-pack/build-data-pack.ts';
import { must } from '../../domain/shared/must.ts';
import type { CsvFormat, FileOrder, MadeFile } from './file-message.ts';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** One file. Each writer is fetched when it is first asked for. */
export async function makeFile(order: FileOrder): Promise<MadeFile> {
  switch (order.format) {
    case 'html': {
      const { writeWebPage } = await import('../../office/write-web-page.ts');
      return toText(`${order.report.fileName}.html`, 'text/html', writeWebPage(order.report));
    }
    case 'docx': {
      const { writeWordReport } = await import('../../office/write-word-report.ts');
      return {
        name: `${order.report.fileName}.docx`,
        type: `${OFFICE}.wordprocessingml.document`,
        bytes: await writeWordReport(order.report),
      };
    }
    case 'xlsx':
    case 'answers':
    case 'counts':
    case 'self-and-agreed':
      return makeData(order);
  }
}

type DataOrder = Exclude<FileOrder, { readonly format: 'html' | 'docx' }>;

const CSV: Readonly<Record<CsvFormat, CsvTable>> = {
  answers: 'Answers',
  counts: 'Counts',
  'self-and-agreed': 'Self and agreed',
};

async function makeData({ format, source, naming }: DataOrder): Promise<MadeFile> {
  const { buildDataPack, toCsv, toWorkbook } =
    await import('../../domain/data-pack/build-data-pack.ts');
  const pack = buildDataPack(source, naming);
  if (format === 'xlsx') {
    const { writeWorkbook } = await import('../../office/write-workbook.ts');
    const bytes = writeWorkbook(toWorkbook(pack));
    return { name: `${pack.fileName}.xlsx`, type: `${OFFICE}.spreadsheetml.sheet`, bytes };
  }
  const text = toCsv(pack, CSV[format]);
  return toText(`${pack.fileName}_${format}.csv`, 'text/csv', must(text, `the table ${format}`));
}

function toText(name: string, type: string, text: string): MadeFile {
  return { name, type: `${type};charset=utf-8`, bytes: new TextEncoder().encode(text) };
}
