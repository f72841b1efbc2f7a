import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';

import { readInGroups } from '../../../src/features/import-returns/read-in-groups.ts';

const LARGE = 1_200_000;

function makeFile(name: string, size: number): File {
  return new File([new Uint8Array(size).fill(name.charCodeAt(0))], name);
}

async function readAll(files: readonly File[]): Promise<readonly string[]> {
  const read: string[] = [];
  for (const file of readInGroups(files)) {
    const bytes = (await file.fetched?.()) ?? new Uint8Array(await file.arrayBuffer());
    const isOwn = bytes.every((byte) => byte === file.name.charCodeAt(0));
    read.push(`${file.name} ${bytes.length} ${isOwn ? 'its own' : 'others'}`);
  }
  return read;
}

test('files of any size come in their order, each with its own bytes', async () => {
  const sizes = fc.oneof(fc.nat(400), fc.constantFrom(0, 700_000, LARGE));
  await fc.assert(
    fc.asyncProperty(fc.array(sizes, { maxLength: 8 }), async (chosen) => {
      const files = chosen.map((size, place) => makeFile('abcdefgh'.charAt(place), size));
      expect(await readAll(files)).toEqual(
        files.map(({ name, size }) => `${name} ${size} its own`),
      );
    }),
    { numRuns: 25 },
  );
});

test('files that do not come together are fetched one by one', async () => {
  vi.useFakeTimers();
  // As a file of a cloud drive without a network: what is asked for with it never comes.
  const together = vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(async function (
    this: Blob,
  ) {
    if (this instanceof File) return await new Response(this.stream()).arrayBuffer();
    return await new Promise(() => undefined);
  });
  onTestFinished(() => {
    together.mockRestore();
    vi.useRealTimers();
  });
  const reading = readAll([makeFile('a', 10), makeFile('b', 20)]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await reading).toEqual(['a 10 its own', 'b 20 its own']);
});
