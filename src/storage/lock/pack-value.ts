type Path = readonly (string | number)[];

/** A value of JSON, in which there may be bytes, as one run of bytes. */
export function packValue(value: unknown): Uint8Array {
  const found: { readonly path: Path; readonly bytes: Uint8Array }[] = [];
  findBytes(value, [], found);
  const head = {
    value,
    bytes: found.map(({ path, bytes }) => ({ path, length: bytes.length })),
  };
  const text = new TextEncoder().encode(
    JSON.stringify(head, found.length === 0 ? undefined : leaveOutBytes),
  );
  const packed = new Uint8Array(
    found.reduce((sum, { bytes }) => sum + bytes.length, LENGTH_BYTES + text.length),
  );
  new DataView(packed.buffer).setUint32(0, text.length);
  packed.set(text, LENGTH_BYTES);
  let at = LENGTH_BYTES + text.length;
  for (const { bytes } of found) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

/** The value that was packed. Only what was sealed by us is ever unpacked. */
export function unpackValue(packed: Uint8Array<ArrayBuffer>): unknown {
  const view = new DataView(packed.buffer, packed.byteOffset);
  let at = LENGTH_BYTES + view.getUint32(0);
  const text = new TextDecoder().decode(packed.subarray(LENGTH_BYTES, at));
  const head: unknown = JSON.parse(text);
  if (!isHead(head)) return undefined;
  for (const { path, length } of head.bytes) {
    const place = path.at(-1);
    const holder = path.slice(0, -1).reduce<unknown>(step, head.value);
    if (typeof holder === 'object' && holder !== null && place !== undefined) {
      Reflect.set(holder, place, packed.slice(at, at + length));
    }
    at += length;
  }
  return head.value;
}

type Head = {
  readonly value: unknown;
  readonly bytes: readonly { readonly path: Path; readonly length: number }[];
};

/** Nobody without the key could have written it, so that it is one is all there is to ask. */
function isHead(head: unknown): head is Head {
  return typeof head === 'object' && head !== null && 'value' in head && 'bytes' in head;
}

const LENGTH_BYTES = 4;

function step(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function leaveOutBytes(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? null : value;
}

function findBytes(
  value: unknown,
  path: Path,
  found: { readonly path: Path; readonly bytes: Uint8Array }[],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Uint8Array) {
    found.push({ path, bytes: value });
    return;
  }
  const entries: Iterable<[string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [key, each] of entries) {
    if (typeof each === 'object') findBytes(each, [...path, key], found);
  }
}
