import type { OwnTemplate } from '../../domain/own-template/own-template.ts';
import { toFileWords } from '../../domain/report/wording.ts';
import { buildQuestionWorkbook } from '../../domain/workbook/question-sheet.ts';
import { downloadFile } from '../../files/download-file.ts';

/** Saves the questions as a list to change in a spreadsheet program. Resolves to the file's name. */
export async function saveQuestionSheet(own: OwnTemplate, now: Date): Promise<string> {
  const { writeWorkbook } = await import('../../office/write-workbook.ts');
  const name = `questions_${toFileWords(own.name) || 'own'}.xlsx`;
  const bytes = writeWorkbook(buildQuestionWorkbook(own, now.toISOString()));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  downloadFile({ name, type, bytes });
  return name;
}
