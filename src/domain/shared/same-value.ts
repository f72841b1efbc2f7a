import { findBytes } from './find-bytes.ts';

/**
 * Whether two values of rows are the same: of JSON, whatever the order of their fields, and of
 * bytes and dates, which a database holds as well.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (one === null || other === null) return false;
  const bytes = findBytes(one);
  const otherBytes = findBytes(other);
  if (bytes !== undefined || otherBytes !== undefined) {
    return bytes !== undefined && otherBytes !== undefined && isSameBytes(bytes, otherBytes);
  }
  if (one instanceof Date || other instanceof Date) {
    return one instanceof Date && other instanceof Date && Object.is(+one, +other);
  }
  return Array.isArray(one) === Array.isArray(other) && hasSameFields(one, other);
}

function hasSameFields(one: object, other: object): boolean {
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(
      (field) =>
        Object.hasOwn(other, field) &&
        isSameValue(Reflect.get(one, field), Reflect.get(other, field)),
    )
  );
}

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
