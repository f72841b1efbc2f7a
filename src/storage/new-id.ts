/**
 * A random id (RFC 9562, version 4). Not `crypto.randomUUID`, which a host without https lacks: a
 * council's own server is often one.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(toHex).join('').replace(GROUPS, '$1-$2-$3-$4-$5');
}

const GROUPS = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

/** The seventh byte carries the version, 4, and the ninth the variant. */
function toHex(byte: number, place: number): string {
  const marked = place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte;
  return marked.toString(16).padStart(2, '0');
}
