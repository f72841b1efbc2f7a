import { loadTemplate } from '../../catalogue/catalogue.ts';
import { loadChoices, type Choices } from '../../catalogue/choices.ts';
import type { Agency, Edition } from '../../domain/template/template-source.ts';
import type { Template } from '../../domain/template/template.ts';
import type { TemplateAddress } from './template-address.ts';

/** A template and what it was chosen from. */
export type OpenTemplate = {
  readonly address: TemplateAddress;
  readonly template: Template;
  readonly agency: Agency;
  readonly edition: Edition;
  readonly choices: Choices;
};

/** Nothing when there is no such template: the address names another agency, edition or part. */
export async function loadTemplatePage(
  address: TemplateAddress,
): Promise<OpenTemplate | undefined> {
  const [choices, loaded] = await Promise.all([
    loadChoices(),
    loadTemplate(address.agency, { ...address, options: address.parts }),
  ]);
  const agency = choices.agencies.find(({ id }) => id === address.agency);
  const edition = choices.editions.find(({ id }) => id === address.edition);
  return loaded.ok && agency !== undefined && edition !== undefined
    ? { address, template: loaded.value, agency, edition, choices }
    : undefined;
}
