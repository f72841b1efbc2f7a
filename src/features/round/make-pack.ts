import type { Agency } from '../../domain/collection/agency.ts';
import { fillLetter } from '../../domain/collection/letter.ts';
import type { Round } from '../../domain/collection/round.ts';
import { ticketOf } from '../../domain/collection/ticket-of.ts';
import { toFileWords } from '../../domain/report/wording.ts';
import type { Template } from '../../domain/template/template.ts';
import { TEMPLATE_EXTENSION } from '../../files/template/template-file.ts';
import { writeTemplateFile } from '../../files/template/write-template-file.ts';
import { toTextFile, type PackFile } from '../../files/template/zip-packs.ts';

export type Pack = { readonly questions: PackFile; readonly letter: PackFile };

/** What one agency is sent: its questions, which know whose they are, and the letter to it. */
export function makePack(round: Round, agency: Agency, template: Template): Pack {
  const name = toFileWords(agency.name) || 'agency';
  const letter = fillLetter(round.letter, round, agency);
  return {
    questions: {
      path: `self-audit-questions_${name}${TEMPLATE_EXTENSION}`,
      bytes: writeTemplateFile({
        isSample: round.isSample,
        template,
        ticket: ticketOf(round, agency),
        ...(round.period === '' ? {} : { period: round.period }),
        letter,
      }),
    },
    letter: { path: `letter_${name}.txt`, bytes: toTextFile(letter) },
  };
}

/**
 * Every file of the packs, each agency's in a folder of its own. A folder is named after the agency,
 * with the beginning of its token where two agencies would have the same.
 */
export function* listPackFiles(
  round: Round,
  agencies: readonly Agency[],
  templateByKind: ReadonlyMap<string, Template>,
): Generator<PackFile> {
  const folders = new Set<string>();
  for (const agency of agencies) {
    const template = templateByKind.get(agency.kind);
    if (template === undefined) continue;
    const name = toFileWords(agency.name) || 'agency';
    const folder = folders.has(name.toLowerCase()) ? `${name}-${agency.token.slice(0, 4)}` : name;
    folders.add(folder.toLowerCase());
    const { questions, letter } = makePack(round, agency, template);
    yield { path: `${folder}/${questions.path}`, bytes: questions.bytes };
    yield { path: `${folder}/${letter.path}`, bytes: letter.bytes };
  }
}
