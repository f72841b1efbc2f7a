import { cleanShownName } from '../guard/clean-shown-name.ts';
import { cleanFileName } from './clean-file-name.ts';
import { recogniseAttachment } from './recognise-attachment.ts';

/**
 * The name a kept file is given back under. What came by a backup may have been put into it by
 * anybody: a file of no kind that is ever kept goes out as text, which no program runs.
 */
export function nameCopy(bytes: Uint8Array, name: string): string {
  const found = recogniseAttachment(bytes, name);
  if (found.ok) return cleanFileName(name, found.value);
  return found.problem.kind === 'unfit' ? cleanFileName(name, 'text') : cleanShownName(name);
}
