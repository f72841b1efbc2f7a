import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { useLoaded, type Loaded } from '../../components/use-loaded.ts';
import { readReturnDocument } from '../../storage/received-returns.ts';

/** Returns as they came, by content hash; one that cannot be read is not among them. */
export function useDocuments(hashes: readonly string[]): Loaded<ReadonlyMap<string, AuditReturn>> {
  return useLoaded(hashes.join(' '), async () => {
    const found = new Map<string, AuditReturn>();
    for (const hash of hashes) {
      const read = await readReturnDocument(hash);
      if (read.ok) found.set(hash, read.value);
    }
    return found;
  });
}
