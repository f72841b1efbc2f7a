import * as z from 'zod/mini';

import {
  rowSchemaByTable,
  TABLE_NAMES,
  type RawDevice,
  type TableName,
} from '../../src/domain/device/device-rows.ts';

/** Into every item of a list; into objects of one kind only; or into a field. */
type Step =
  | { readonly kind: 'items' }
  | { readonly kind: 'only'; readonly field: string; readonly value: unknown }
  | { readonly kind: 'field'; readonly name: string };

/** Where in the rows of a table a field stands, as the schema of the rows says. */
export type FieldPath = { readonly table: TableName; readonly steps: readonly Step[] };

/**
 * Every field of every row of every table, found by walking the schemas, so that a field added
 * later is among them by itself. A field of two kinds of row is two fields.
 */
export function listFieldPaths(): readonly FieldPath[] {
  return TABLE_NAMES.flatMap((table) =>
    listSteps(rowSchemaByTable[table]).map((steps) => ({ table, steps })),
  );
}

/** `evidence.evidence[kind=link].address` */
export function formatFieldPath({ table, steps }: FieldPath): string {
  return steps.reduce<string>((text, step) => {
    switch (step.kind) {
      case 'items':
        return `${text}[]`;
      case 'only':
        return `${text}[${step.field}=${String(step.value)}]`;
      case 'field':
        return `${text}.${step.name}`;
    }
  }, table);
}

function listSteps(schema: unknown): readonly (readonly Step[])[] {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniExactOptional) {
    return listSteps(schema.def.innerType);
  }
  if (schema instanceof z.ZodMiniArray) {
    return listSteps(schema.def.element).map((steps) => [{ kind: 'items' }, ...steps]);
  }
  if (schema instanceof z.ZodMiniDiscriminatedUnion) {
    return schema.def.options.flatMap((option) => listStepsOfKind(option));
  }
  if (!(schema instanceof z.ZodMiniObject)) return [];
  const fields: readonly [string, unknown][] = Object.entries(schema.def.shape);
  return fields.flatMap(([name, inner]) => {
    const field: Step = { kind: 'field', name };
    return [[field], ...listSteps(inner).map((steps) => [field, ...steps])];
  });
}

/** All our rows and items that come in kinds name theirs in `kind`. */
function listStepsOfKind(option: unknown): readonly (readonly Step[])[] {
  if (!(option instanceof z.ZodMiniObject)) throw new Error('A kind that is not an object');
  const kind: unknown = option.def.shape['kind'];
  if (!(kind instanceof z.ZodMiniLiteral)) throw new Error('A kind without a name');
  const only: Step = { kind: 'only', field: 'kind', value: kind.def.values[0] };
  return listSteps(option).map((steps) => [only, ...steps]);
}

/** The device as an exporter writes it that forgets one field. */
export function dropField(device: RawDevice, { table, steps }: FieldPath): RawDevice {
  const rows = device.rowsByTable[table] ?? [];
  return {
    ...device,
    rowsByTable: { ...device.rowsByTable, [table]: rows.map((row) => drop(row, steps)) },
  };
}

function drop(value: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  switch (step.kind) {
    case 'items':
      return Array.isArray(value) ? value.map((item) => drop(item, rest)) : value;
    case 'only':
      return Reflect.get(value, step.field) === step.value ? drop(value, rest) : value;
    case 'field':
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, item]) => {
          if (name !== step.name) return [[name, item]];
          return rest.length === 0 ? [] : [[name, drop(item, rest)]];
        }),
      );
  }
}
