import { toPlainName } from '../collection/same-organisation.ts';
import type { Agency } from '../collection/agency.ts';

/** A kind of agency, as a round has it. */
export type NamedKind = { readonly id: string; readonly name: string };

/** The kind an agency's or a kind's name stands for, as people type them; nothing for others. */
export type KindLookup = (cell: string) => string | undefined;

export function makeKindLookup(
  agencies: readonly Pick<Agency, 'name' | 'kind'>[],
  kinds: readonly NamedKind[],
): KindLookup {
  const byName = new Map<string, string>();
  for (const { name, kind } of agencies) byName.set(toPlainName(name), kind);
  for (const { id, name } of kinds) {
    byName.set(toPlainName(name), id);
    byName.set(toPlainName(id), id);
  }
  return (cell) => byName.get(toPlainName(cell));
}
