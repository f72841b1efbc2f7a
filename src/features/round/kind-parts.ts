import type { Choices } from '../../catalogue/choices.ts';
import { listOptions } from '../../domain/template/compose-template.ts';
import type { Agency, TemplateOption } from '../../domain/template/template-source.ts';

export type KindParts = { readonly agency: Agency; readonly parts: readonly TemplateOption[] };

/** The parts a kind of agency can be asked beside its questions; none for kinds without. */
export function listKindParts(
  choices: Choices,
  kind: string,
  edition: string,
): readonly KindParts[] {
  const agency = choices.agencies.find(({ id }) => id === kind);
  if (agency === undefined) return [];
  const parts = listOptions(
    { agency, optionById: choices.optionById },
    findEdition(choices, agency, edition) ?? edition,
  );
  return parts.length === 0 ? [] : [{ agency, parts }];
}

/** The edition chosen, or the newest that the kind has. */
export function findEdition(
  { editions }: Pick<Choices, 'editions'>,
  agency: Agency,
  chosen: string,
): string | undefined {
  return chosen in agency.editions ? chosen : editions.find(({ id }) => id in agency.editions)?.id;
}

/** A part of a kind as one word of a form. */
export function nameKindPart(kind: string, part: string): string {
  return `${kind} ${part}`;
}

/** Between a kind and the parts some of its agencies are asked: no id of ours has it. */
const WITH = '+';

/** A kind with parts, for the agencies they apply to. */
export function nameVariant(kind: string, parts: readonly string[]): string {
  return [kind, ...(parts.length === 0 ? ['no-parts'] : parts)].join(WITH);
}

/** The kind itself, whatever parts are asked beside it. */
export function toPlainKind(kind: string): string {
  return kind.split(WITH)[0] ?? kind;
}
