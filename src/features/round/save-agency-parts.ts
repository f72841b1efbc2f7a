import { joinWords } from '../../domain/shared/count-words.ts';
import { loadTemplate } from '../../catalogue/catalogue.ts';
import type { Agency } from '../../domain/collection/agency.ts';
import type { RoundTemplate } from '../../domain/collection/round.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { depthSchema, type TemplateOption } from '../../domain/template/template-source.ts';
import type { Template } from '../../domain/template/template.ts';
import { updateAgency } from '../../storage/agencies.ts';
import { updateRound, type StoredRound } from '../../storage/rounds.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { nameVariant } from './kind-parts.ts';

type AgencyPartsToSave = {
  readonly stored: StoredRound;
  readonly agency: Agency;
  /** What it is asked now. */
  readonly template: Template;
  readonly parts: readonly TemplateOption[];
  readonly values: readonly string[];
};

/**
 * Gives an agency the questions of its kind with these parts. With parts it is a kind of its own in
 * the round, which other agencies may share. The problem is a sentence to show.
 */
export async function saveAgencyParts(
  given: AgencyPartsToSave,
): Promise<Result<undefined, string>> {
  const { stored, agency, parts, values } = given;
  const options = parts.map(({ id }) => id).filter((id) => values.includes(id));
  const composed = await compose(given, options).catch(() => fail(NOT_LOADED));
  if (!composed.ok) return composed;
  const template = composed.value;
  const { round, revision } = stored;
  const known = round.templates.find(({ templateHash }) => templateHash === template.hash);
  const named = known ?? toNamed(template, parts);
  if (known === undefined) {
    const changed = { ...round, templates: [...round.templates, named] };
    const beside = { baseRevision: revision, templates: [template] };
    const saved = await updateRound(round.id, changed, beside, new Date());
    if (!saved.ok) return fail(explainRoundProblem(saved.problem));
  }
  const moved = await updateAgency(
    round.id,
    agency.token,
    (one) => ({ ...one, kind: named.kind }),
    new Date(),
  );
  return moved.ok ? succeed(undefined) : fail(explainRoundProblem(moved.problem));
}

/** Only of the questions the round asks: those of a later version of the app are others. */
async function compose(
  { template }: AgencyPartsToSave,
  options: readonly string[],
): Promise<Result<Template, string>> {
  const { agency, edition } = template;
  const depth = depthSchema.safeParse(template.depth);
  if (!depth.success) return fail(OTHER_QUESTIONS);
  const choice = { edition, depth: depth.data };
  const same = await loadTemplate(agency, { ...choice, options: [...template.options] });
  if (!same.ok || same.value.hash !== template.hash) return fail(OTHER_QUESTIONS);
  const made = await loadTemplate(agency, { ...choice, options: [...options] });
  return made.ok ? made : fail(OTHER_QUESTIONS);
}

function toNamed(template: Template, parts: readonly TemplateOption[]): RoundTemplate {
  const titles = parts.filter(({ id }) => template.options.includes(id)).map(({ title }) => title);
  return {
    kind: nameVariant(template.agency, template.options),
    kindName:
      titles.length === 0
        ? `${template.agencyName}, no parts`
        : `${template.agencyName}, with: ${joinWords(titles)}`,
    templateHash: template.hash,
    title: template.title,
  };
}

const NOT_LOADED = 'The questions could not be loaded. Check that you are online, then try again.';
const OTHER_QUESTIONS =
  'The questions of this kind are not those of this version of the app any more, so no part can be added to them. Nothing has been changed.';
