import { recogniseGiven } from '../../domain/workbook/find-given.ts';
import {
  returnOfWorkbook,
  type WorkbookReturn,
} from '../../domain/collection/return-of-workbook.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { Template } from '../../domain/template/template.ts';
import { readCells } from '../../office/read-cells.ts';
import type { WorkbookFileProblem } from './found-item.ts';

export type FindTemplate = (hash: string) => Promise<Template | undefined>;

/** A workbook that was filled in and sent back instead of a return; any other is another file. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  findTemplate: FindTemplate,
): Promise<Result<WorkbookReturn, WorkbookFileProblem>> {
  const read = await readCells(bytes);
  if (!read.ok) {
    const { problem } = read;
    if (problem.kind === 'tooLarge' || problem.kind === 'tooManyRows') return fail(problem);
    return fail({ kind: 'damaged' });
  }
  const known = recogniseGiven(read.value);
  if (known === undefined) return fail({ kind: 'notOurs' });
  const template = await findTemplate(known.template);
  if (template === undefined) return fail({ kind: 'otherQuestions' });
  const made = returnOfWorkbook(read.value, template);
  return made.ok ? succeed(made.value) : fail(made.problem);
}

/** Whether a table of text is one that this app saves for spreadsheet programs. */
export async function isOurTable(bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const read = await readCells(bytes);
  return read.ok && recogniseGiven(read.value) !== undefined;
}
