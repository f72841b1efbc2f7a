/** How much of a large file is in memory at once. */
const PIECE = 4_000_000;

/**
 * A file that the browser keeps for us. Each piece is given to it before the next one is: all at once,
 * they would stand in the memory of the page a second time.
 */
export async function keepInPieces(
  pieces: Iterable<Uint8Array<ArrayBuffer>> | AsyncIterable<readonly Uint8Array<ArrayBuffer>[]>,
): Promise<Blob> {
  const kept: Blob[] = [];
  for await (const piece of pieces) {
    const blob = new Blob(piece instanceof Uint8Array ? [piece] : [...piece]);
    // It can be read from once the browser has all of it.
    await blob.slice(0, 1).arrayBuffer();
    kept.push(blob);
  }
  return new Blob(kept);
}

export function* cutPieces(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield bytes.subarray(start, start + PIECE);
  }
}

/** The chunks of a stream, as many at once as make up a piece. */
export async function* gatherPieces(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<readonly Uint8Array<ArrayBuffer>[]> {
  const reader = stream.getReader();
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(new Uint8Array(next.value));
    length += next.value.length;
    if (length < PIECE) continue;
    yield chunks;
    chunks = [];
    length = 0;
  }
  yield chunks;
}
