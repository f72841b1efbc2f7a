import { loadTemplate } from '../../catalogue/catalogue.ts';
import { loadSteps } from '../../catalogue/library.ts';
import { compareEditions, type ComparedQuestion } from '../../domain/template/compare-editions.ts';
import { listOptions } from '../../domain/template/compose-template.ts';
import type { Edition } from '../../domain/template/template-source.ts';
import type { OpenTemplate } from './load-template-page.ts';

export type Comparison = {
  readonly earlier: Edition;
  readonly later: Edition;
  readonly rows: readonly ComparedQuestion[];
};

/** The open template beside that of another edition; nothing when there is no other. */
export async function loadComparison(
  open: OpenTemplate,
  otherId: string,
): Promise<Comparison | undefined> {
  const { address, agency, choices, edition } = open;
  const other = choices.editions.find(({ id }) => id === otherId);
  if (other === undefined || other === edition) return undefined;
  if (!(other.id in agency.editions)) return undefined;
  const offered = listOptions({ agency, optionById: choices.optionById }, other.id);
  const options = offered.map(({ id }) => id).filter((id) => address.parts.includes(id));
  const loaded = await loadTemplate(agency.id, { ...address, edition: other.id, options });
  if (!loaded.ok) return undefined;
  const mine = { edition, template: open.template };
  const others = { edition: other, template: loaded.value };
  const isLater = edition.published >= other.published;
  const [earlier, later] = isLater ? [others, mine] : [mine, others];
  const steps = await loadSteps(earlier.edition.id, later.edition.id);
  return {
    earlier: earlier.edition,
    later: later.edition,
    rows: compareEditions(earlier.template, later.template, steps),
  };
}
