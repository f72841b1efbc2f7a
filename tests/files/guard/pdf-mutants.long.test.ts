import { expect, test } from 'vitest';

import { startReturnReader } from '../../../src/files/audit-return/return-reader.ts';
import { explainIncoming } from '../../../src/features/import-returns/explain-incoming.ts';
import { readIncoming } from '../../../src/features/import-returns/read-incoming.ts';
import { toIncoming } from '../../support/hostile-case.ts';
import { mutate } from '../../support/mutants.ts';
import { aReturn } from '../../support/return-files.ts';
import { toPdf } from '../../support/round-files.ts';
import { seeded, type Seeded } from '../../support/seeded.ts';

const COUNT = 10_000;
const SLOWEST_MS = 2_000;
const NAME = 'report.pdf';
const OWN = Reflect.ownKeys(Object.prototype).length;
const WHOLE = aReturn();

/**
 * Most of a report's bytes are its typeface: every other accident befalls what a reader goes by, the
 * objects around the return and the table of where everything stands.
 */
function mutatePdf(good: Uint8Array<ArrayBuffer>, chance: Seeded): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(good).toString('latin1');
  const places = [text.indexOf('/EmbeddedFile'), text.lastIndexOf('/Names'), good.length - 3_000];
  const at = Math.max(0, chance.pick([-1, ...places]) - 500);
  if (at === 0) return mutate(good, chance);
  const piece = mutate(good.subarray(at, at + 3_000), chance);
  return Uint8Array.from(Buffer.concat([good.subarray(0, at), piece, good.subarray(at + 3_000)]));
}

test('of 10,000 seeded mutants of a PDF that carries a return none throws, holds up the others, or passes for unchanged and is not', async () => {
  const { bytes } = toPdf(WHOLE, NAME);
  const chance = seeded(10_006);
  const reading = { readReturn: startReturnReader(), now: '2026-11-27T09:00:00.000Z' };
  let taken = 0;
  let slowest = 0;
  for (let turn = 0; turn < COUNT; turn += 1) {
    const started = process.cpuUsage();
    const [item, second] = await readIncoming(toIncoming(mutatePdf(bytes, chance), NAME), reading);
    slowest = Math.max(slowest, process.cpuUsage(started).user / 1_000);
    expect(second, String(turn)).toBe(undefined);
    if (item?.found.kind === 'refused') {
      expect(explainIncoming(item.found.problem).next, String(turn)).not.toBe('');
    } else if (item?.found.kind === 'return') {
      taken += 1;
      const { standing, contentHash } = item.found.received;
      if (standing === 'unchanged') expect(contentHash, String(turn)).toBe(WHOLE.contentHash);
    }
  }
  process.stdout.write(
    `${COUNT} mutants of a PDF: ${taken} read, the slowest in ${Math.round(slowest)} ms\n`,
  );
  expect(slowest).toBeLessThan(SLOWEST_MS);
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(OWN);
});
