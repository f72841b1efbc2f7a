import type { OwnTemplate } from '../../domain/own-template/own-template.ts';
import type { TypedFields } from './field-saver.ts';

/** The fields of a form that were typed in. */
export type Typed<Name extends string> = Readonly<Partial<Record<Name, string>>>;

export type FieldsForm<Name extends string> = {
  readonly names: readonly Name[];
  readonly read: (own: OwnTemplate) => Readonly<Record<Name, string>>;
  /** Writes the fields that were typed in, and leaves all others as they stand. */
  readonly write: (own: OwnTemplate, typed: Typed<Name>) => OwnTemplate;
};

/**
 * What stands in the fields that are typed in, where another tab has written it since this one
 * showed them: it is kept and shown, and what is typed here takes its place.
 */
export function findOtherWords<Name extends string>(
  { names, read, write }: FieldsForm<Name>,
  typed: Typed<Name>,
  shown: OwnTemplate,
  stands: OwnTemplate,
): TypedFields {
  const [before, now, next] = [read(shown), read(stands), read(write(stands, typed))];
  const isOther = (name: Name): boolean =>
    typed[name] !== undefined && now[name] !== before[name] && now[name] !== next[name];
  return Object.fromEntries(names.filter(isOther).map((name) => [name, now[name]]));
}

/** What a draft of another version of this form says beside these is left out. */
export function pickTyped<Name extends string>(
  typed: TypedFields,
  names: readonly Name[],
): Typed<Name> {
  const picked: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = typed[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
