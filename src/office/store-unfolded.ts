import { unzipSync, zipSync, type Unzipped } from 'fflate';

/**
 * A workbook with its parts unfolded. The package that reads workbooks unfolds large parts in workers
 * of its own making, which this app's policy forbids; of parts that are not folded it needs none.
 * Throws for what is no sound zip. To be called once the size it unfolds to is known to be allowed.
 */
export function storeUnfolded(bytes: Uint8Array, parts: Unzipped = unzipSync(bytes)): ArrayBuffer {
  return Uint8Array.from(zipSync(parts, { level: 0 })).buffer;
}
