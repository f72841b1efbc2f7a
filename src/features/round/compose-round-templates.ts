import { loadTemplate } from '../../catalogue/catalogue.ts';
import type { Choices } from '../../catalogue/choices.ts';
import type { RoundTemplate } from '../../domain/collection/round.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { listDepths } from '../../domain/template/depth-words.ts';
import type { Agency, Depth } from '../../domain/template/template-source.ts';
import type { Template } from '../../domain/template/template.ts';

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
  chosen: { readonly kinds: readonly string[]; readonly edition: string; readonly depth: string },
  known: readonly RoundTemplate[],
): Promise<Result<RoundTemplates, string>> {
  const named: RoundTemplate[] = [];
  const composed: Template[] = [];
  for (const kind of chosen.kinds) {
    const stays = known.find((one) => one.kind === kind);
    const agency = choices.agencies.find(({ id }) => id === kind);
    if (stays !== undefined) named.push(stays);
    else if (agency !== undefined) {
      const template = await compose(choices, agency, chosen);
      if (template === undefined) {
        return fail(`There are no questions for ${agency.name}. Untick it, then try again.`);
      }
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

/** Of the edition and depth chosen, or the nearest the kind has. */
async function compose(
  choices: Choices,
  agency: Agency,
  chosen: { readonly edition: string; readonly depth: string },
): Promise<Template | undefined> {
  const edition =
    chosen.edition in agency.editions
      ? chosen.edition
      : choices.editions.find(({ id }) => id in agency.editions)?.id;
  const depth = findDepth(agency, chosen.depth);
  if (edition === undefined || depth === undefined) return undefined;
  const loaded = await loadTemplate(agency.id, { edition, depth, options: [] });
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
