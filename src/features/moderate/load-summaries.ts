import {
  returnSummarySchema,
  SCORER_VERSION,
  summariseReturn,
  type ReturnSummary,
} from '../../domain/collection/summarise-return.ts';
import {
  readReturnDocument,
  readSummaries,
  storeSummaries,
} from '../../storage/received-returns.ts';

/** So many returns are read between two looks at the page, which stays alive meanwhile. */
const AT_ONCE = 5;

/**
 * The summaries of these returns; what is missing is made of the returns and kept. Those that cannot
 * be read are not among them. `undefined` when the database gives nothing.
 */
export async function loadSummaries(
  hashes: readonly string[],
  tell: (read: number, total: number) => void,
): Promise<ReadonlyMap<string, ReturnSummary> | undefined> {
  const kept = await readSummaries(hashes, SCORER_VERSION);
  if (!kept.ok) return undefined;
  const found = new Map<string, ReturnSummary>();
  for (const [hash, value] of kept.value) {
    const parsed = returnSummarySchema.safeParse(value);
    if (parsed.success) found.set(hash, parsed.data);
  }
  const missing = hashes.filter((hash) => !found.has(hash));
  const made = new Map<string, ReturnSummary>();
  for (const [place, hash] of missing.entries()) {
    if (place % AT_ONCE === 0) {
      tell(place, missing.length);
      await new Promise((resolve) => setTimeout(resolve));
    }
    const read = await readReturnDocument(hash);
    if (read.ok) made.set(hash, summariseReturn(read.value));
  }
  // Kept or not, they are here: whoever finds none makes them anew.
  if (made.size > 0) await storeSummaries(made, SCORER_VERSION);
  return new Map([...found, ...made]);
}
