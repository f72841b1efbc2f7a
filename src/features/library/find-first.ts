import type { Choices } from '../../catalogue/choices.ts';
import { must } from '../../domain/shared/must.ts';
import { depthSchema, type Agency } from '../../domain/template/template-source.ts';
import type { TemplateAddress } from './template-address.ts';

/** The template of an agency shown first: its newest edition, at standard depth where there is one. */
export function findFirst(agency: Agency, { editions }: Choices): TemplateAddress {
  const edition = editions.find(({ id }) => id in agency.editions);
  const depths = depthSchema.options.filter((depth) => agency.depths[depth] !== undefined);
  return {
    agency: agency.id,
    edition: must(edition, `an edition of ${agency.id}`).id,
    depth:
      depths.find((depth) => depth === 'standard') ?? must(depths[0], `a depth of ${agency.id}`),
    parts: [],
  };
}
