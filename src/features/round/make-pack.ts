import type { Agency } from '../../domain/collection/agency.ts';
import { fillLetter } from '../../domain/collection/letter.ts';
import type { Round } from '../../domain/collection/round.ts';
import { ticketOf } from '../../domain/collection/ticket-of.ts';
import { toFileWords } from '../../domain/report/wording.ts';
import type { Template } from '../../domain/template/template.ts';
import { TEMPLATE_EXTENSION } from '../../files/template/template-file.ts';
import {
  startTemplateWriter,
  writeTemplateFile,
  type TemplateToWrite,
} from '../../files/template/write-template-file.ts';
import { toTextFile, type PackFile } from '../../files/template/zip-packs.ts';

/** The questions of one agency, which know whose they are. */
export function makeQuestions(round: Round, agency: Agency, template: Template): PackFile {
  return {
    path: nameQuestions(agency),
    bytes: writeTemplateFile(toQuestions(round, agency, template)),
  };
}

export function makeLetter(round: Round, agency: Agency): PackFile {
  return {
    path: `letter_${nameAgency(agency)}.txt`,
    bytes: toTextFile(fillLetter(round.letter, round, agency)),
  };
}

function toQuestions(round: Round, agency: Agency, template: Template): TemplateToWrite {
  return {
    isSample: round.isSample,
    template,
    ticket: ticketOf(round, agency),
    ...(round.period === '' ? {} : { period: round.period }),
    letter: fillLetter(round.letter, round, agency),
  };
}

function nameAgency({ name }: Agency): string {
  return toFileWords(name) || 'agency';
}

function nameQuestions(agency: Agency): string {
  return `self-audit-questions_${nameAgency(agency)}${TEMPLATE_EXTENSION}`;
}

/**
 * Every file of the packs, each agency's in a folder of its own. A folder is named after the agency,
 * with the beginning of its token where two agencies would have the same.
 */
export async function* listPackFiles(
  round: Round,
  agencies: readonly Agency[],
  templateByKind: ReadonlyMap<string, Template>,
): AsyncGenerator<PackFile> {
  const write = startTemplateWriter();
  const folders = new Set<string>();
  for (const agency of agencies) {
    const template = templateByKind.get(agency.kind);
    if (template === undefined) continue;
    const name = nameAgency(agency);
    const folder = folders.has(name.toLowerCase()) ? `${name}-${agency.token.slice(0, 4)}` : name;
    folders.add(folder.toLowerCase());
    const bytes = await write(toQuestions(round, agency, template));
    yield { path: `${folder}/${nameQuestions(agency)}`, bytes };
    const letter = makeLetter(round, agency);
    yield { path: `${folder}/${letter.path}`, bytes: letter.bytes };
  }
}
