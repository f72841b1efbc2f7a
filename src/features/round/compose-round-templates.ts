import { loadTemplate } from '../../catalogue/catalogue.ts';
import type { Choices } from '../../catalogue/choices.ts';
import type { RoundTemplate } from '../../domain/collection/round.ts';
import { finishTemplate } from '../../domain/own-template/finish-template.ts';
import { countOf } from '../../domain/report/wording.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { listDepths } from '../../domain/template/depth-words.ts';
import type { Agency, Depth } from '../../domain/template/template-source.ts';
import type { Template } from '../../domain/template/template.ts';
import { readOwnTemplate } from '../../storage/own-templates.ts';
import { findEdition, listKindParts, nameKindPart } from './kind-parts.ts';

export type ChosenQuestions = {
  readonly kinds: readonly string[];
  readonly edition: string;
  readonly depth: string;
  /** Kinds with the parts they are asked beside, each as `nameKindPart` says it. */
  readonly parts: readonly string[];
  /** Ids of the partnership's own templates. */
  readonly ownByKind: Readonly<Record<string, string>>;
};

export type RoundTemplates = {
  readonly named: readonly RoundTemplate[];
  /** Those that are new to the round, whole. */
  readonly composed: readonly Template[];
};

/**
 * The questions of each kind chosen. Those the round has already stay as they are, whatever edition
 * is chosen now: packs with them may have been sent. The problem is a sentence to show.
 */
export async function composeRoundTemplates(
  choices: Choices,
  chosen: ChosenQuestions,
  known: readonly RoundTemplate[],
): Promise<Result<RoundTemplates, string>> {
  const named: RoundTemplate[] = [];
  const composed: Template[] = [];
  for (const kind of chosen.kinds) {
    const stays = known.find((one) => one.kind === kind);
    const agency = choices.agencies.find(({ id }) => id === kind);
    if (stays !== undefined) named.push(stays);
    else if (agency !== undefined) {
      const found = await findTemplate(choices, agency, chosen);
      if (!found.ok) return found;
      const template = found.value;
      composed.push(template);
      named.push({
        kind,
        kindName: agency.name,
        templateHash: template.hash,
        title: template.title,
      });
    }
  }
  return succeed({ named, composed });
}

/** The partnership's own template where one was chosen for the kind, else the bundled questions. */
async function findTemplate(
  choices: Choices,
  agency: Agency,
  chosen: ChosenQuestions,
): Promise<Result<Template, string>> {
  const ownId = chosen.ownByKind[agency.id] ?? '';
  if (ownId !== '') return finishOwn(ownId, agency);
  const template = await compose(choices, agency, chosen);
  return template === undefined
    ? fail(`There are no questions for ${agency.name}. Untick it, then try again.`)
    : succeed(template);
}

/** As it stands now, for this kind: what is changed in it later changes nothing in the round. */
async function finishOwn(id: string, agency: Agency): Promise<Result<Template, string>> {
  const read = await readOwnTemplate(id);
  if (!read.ok) {
    return fail(
      `Your own template for ${agency.name} could not be read (${read.problem.kind}). Choose other questions for it, then try again.`,
    );
  }
  const { own, revision } = read.value;
  const finished = finishTemplate(
    { ...own, agency: agency.id, agencyName: agency.name },
    { id: `own.${id}`, version: String(revision) },
  );
  if (finished.ok) return finished;
  const missing = countOf(finished.problem.length, 'thing');
  return fail(
    `“${own.name}” is not ready: ${missing} to finish. Open it from “Your own templates”, or choose other questions for ${agency.name}. What you entered here is kept.`,
  );
}

/** Of the edition and depth chosen, or the nearest the kind has. */
async function compose(
  choices: Choices,
  agency: Agency,
  chosen: ChosenQuestions,
): Promise<Template | undefined> {
  const edition = findEdition(choices, agency, chosen.edition);
  const depth = findDepth(agency, chosen.depth);
  if (edition === undefined || depth === undefined) return undefined;
  const options = listKindParts(choices, agency.id, edition)
    .flatMap(({ parts }) => parts.map(({ id }) => id))
    .filter((id) => chosen.parts.includes(nameKindPart(agency.id, id)));
  const loaded = await loadTemplate(agency.id, { edition, depth, options });
  return loaded.ok ? loaded.value : undefined;
}

function findDepth(agency: Agency, wanted: string): Depth | undefined {
  const depths = listDepths(agency);
  return (
    depths.find((depth) => depth === wanted) ??
    depths.find((depth) => depth === 'standard') ??
    depths[0]
  );
}
