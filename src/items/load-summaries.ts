import {
  returnSummarySchema,
  SCORER_VERSION,
  summariseReturn,
  type ReturnSummary,
} from '../domain/collection/summarise-return.ts';
import { fitsSchema } from '../domain/shared/fits-schema.ts';
import { readReturnDocument, readSummaries, storeSummaries } from '../storage/received-returns.ts';
import { pause } from './pause.ts';

/** So many returns are read between two looks at the page, which stays alive meanwhile. */
const AT_ONCE = 5;

/** Of two rounds of the largest kind; then the memory begins anew. */
const REMEMBERED = 5_000;

/**
 * What was asked for before. A summary follows from its return alone, so it never goes out of date,
 * and the pages of a round need not each check hundreds of them again.
 */
const remembered = new Map<string, ReturnSummary>();

/**
 * The summaries of these returns; what is missing is made of the returns and kept. Those that cannot
 * be read are not among them. `undefined` when the database gives nothing.
 */
export async function loadSummaries(
  hashes: readonly string[],
  tell: (read: number, total: number) => void,
): Promise<ReadonlyMap<string, ReturnSummary> | undefined> {
  const found = new Map<string, ReturnSummary>();
  for (const hash of hashes) {
    const known = remembered.get(hash);
    if (known !== undefined) found.set(hash, known);
  }
  const kept = await readKept(hashes.filter((hash) => !found.has(hash)));
  if (kept === undefined) return undefined;
  for (const [hash, summary] of kept) found.set(hash, summary);
  const made = await makeMissing(
    hashes.filter((hash) => !found.has(hash)),
    tell,
  );
  const all = new Map([...found, ...made]);
  if (remembered.size + all.size > REMEMBERED) remembered.clear();
  for (const [hash, summary] of all) remembered.set(hash, summary);
  return all;
}

async function readKept(
  hashes: readonly string[],
): Promise<ReadonlyMap<string, ReturnSummary> | undefined> {
  if (hashes.length === 0) return new Map();
  const kept = await readSummaries(hashes, SCORER_VERSION);
  if (!kept.ok) return undefined;
  const found = new Map<string, ReturnSummary>();
  for (const [hash, value] of kept.value) {
    // What is no summary is made anew.
    if (fitsSchema(returnSummarySchema, value)) found.set(hash, value);
  }
  return found;
}

async function makeMissing(
  missing: readonly string[],
  tell: (read: number, total: number) => void,
): Promise<ReadonlyMap<string, ReturnSummary>> {
  const made = new Map<string, ReturnSummary>();
  for (const [place, hash] of missing.entries()) {
    if (place % AT_ONCE === 0) {
      tell(place, missing.length);
      await pause(0);
    }
    const read = await readReturnDocument(hash);
    if (read.ok) made.set(hash, summariseReturn(read.value));
  }
  // Kept or not, they are here: whoever finds none makes them anew.
  if (made.size > 0) await storeSummaries(made, SCORER_VERSION);
  return made;
}
