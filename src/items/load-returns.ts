import type { ReceivedReturn } from '../domain/collection/received-return.ts';
import type { ReturnSummary } from '../domain/collection/summarise-return.ts';
import type { Template } from '../domain/template/template.ts';
import { readRoundTemplates } from '../storage/rounds.ts';
import { loadSummaries } from './load-summaries.ts';

/** What the returns of a round say, and the templates they were answered on. */
export type ReadReturns = {
  readonly summaryByHash: ReadonlyMap<string, ReturnSummary>;
  readonly templateByHash: ReadonlyMap<string, Template>;
};

/** Which returns are read, whatever their order. */
export type ReturnsKey = string;

export function keyOfReturns(returns: readonly ReceivedReturn[]): ReturnsKey {
  return returns
    .map(({ contentHash, templateHash }) => `${contentHash} ${templateHash}`)
    .toSorted()
    .join('\n');
}

/** A round and the ones before it. */
const REMEMBERED = 6;

/** Neither a summary nor a template of a hash ever changes: what was read once need not be again. */
const remembered = new Map<ReturnsKey, ReadReturns>();

/** What was read of the same returns before, whole, and is at hand. */
export function recallReturns(key: ReturnsKey): ReadReturns | undefined {
  return remembered.get(key);
}

/**
 * Reads the returns; `tell` hears how many of those that had to be made anew are. `undefined` when the
 * database gives nothing. What cannot be read is missing in the answer, and asked for again next time.
 */
export async function loadReturns(
  key: ReturnsKey,
  tell: (read: number, total: number) => void,
): Promise<ReadReturns | undefined> {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const pairs = key === '' ? [] : key.split('\n').map((pair) => pair.split(' '));
  const hashes = pairs.map(([hash = '']) => hash);
  const templateHashes = [...new Set(pairs.map(([, hash = '']) => hash))];
  const summaryByHash = await loadSummaries(hashes, tell);
  const templates = await readRoundTemplates(templateHashes);
  if (summaryByHash === undefined || !templates.ok) return undefined;
  const read = { summaryByHash, templateByHash: templates.value };
  if (summaryByHash.size === hashes.length && templates.value.size === templateHashes.length) {
    const [oldest] = remembered.keys();
    if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(key, read);
  }
  return read;
}
