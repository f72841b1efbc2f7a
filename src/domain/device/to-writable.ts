import type { RawDevice } from './device-rows.ts';
import { isRecord } from './lenient-fields.ts';

export type WritableDevice = {
  readonly device: RawDevice;
  /** How many values a file cannot hold as they are: written in another form, or left out. */
  readonly altered: number;
};

/** How many objects may stand inside one another in a row. A file refuses to be read beyond 64. */
const DEEPEST = 60;

/**
 * The rows of a newer version as a backup file can hold them. Text, numbers, dates and bytes stay
 * as they are; what no version up to now has stored, such as a map, must not keep the rest from
 * being saved.
 */
export function toWritable({ tablesVersion, rowsByTable }: RawDevice): WritableDevice {
  const counter = { altered: 0 };
  const tables = Object.entries(rowsByTable).map(([table, rows]): [string, readonly unknown[]] => [
    table,
    Array.from(rows, (row) => write(row, [], counter)),
  ]);
  return {
    device: { tablesVersion, rowsByTable: Object.fromEntries(tables) },
    altered: counter.altered,
  };
}

type Counter = { altered: number };

/** `around`: the objects this value stands in, for one of them may be in it again. */
function write(value: unknown, around: readonly unknown[], counter: Counter): unknown {
  if (typeof value === 'bigint') return alter(counter, String(value));
  if (typeof value === 'symbol' || typeof value === 'function') return alter(counter, null);
  if (typeof value !== 'object' || value === null || isKept(value)) return value;
  if (around.includes(value) || around.length >= DEEPEST) return alter(counter, null);
  const inside = [...around, value];
  const writeInside = (each: unknown): unknown => write(each, inside, counter);
  if (Array.isArray(value)) return Array.from<unknown, unknown>(value, writeInside);
  if (value instanceof Map) return alter(counter, Array.from(value, writeInside));
  if (value instanceof Set) return alter(counter, Array.from(value, writeInside));
  if (!isRecord(value)) return alter(counter, null);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, writeInside(each)]));
}

function isKept(value: object): boolean {
  return value instanceof Date || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}

function alter(counter: Counter, written: unknown): unknown {
  counter.altered += 1;
  return written;
}
