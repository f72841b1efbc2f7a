import { useState } from 'react';

import { fail, type Result } from '../../domain/shared/result.ts';
import { downloadFile } from '../../files/download-file.ts';
import {
  keyFileName,
  makeKeyFile,
  readKeyFile,
  type KeyFile,
} from '../../files/audit-return/key-file.ts';
import type { SecretKeyProblem } from '../../files/audit-return/sealing-key.ts';

/** A key pair that was made on this page, and is kept nowhere else until its file is saved. */
export type MadeKey = { readonly file: KeyFile; readonly name: string; readonly isSaved: boolean };

export type CheckProblem =
  | SecretKeyProblem
  | { readonly kind: 'noFile' }
  /** The browser could not read it. */
  | { readonly kind: 'unreadableFile' };

export type Check =
  | { readonly kind: 'sound'; readonly publicKey: string; readonly fileName: string }
  | { readonly kind: 'refused'; readonly problem: CheckProblem };

export type SealingKey = {
  readonly made: MadeKey | undefined;
  readonly checked: Check | undefined;
  /** Counts the checks, so that the same refusal again is told again. */
  readonly tries: number;
  readonly make: () => Promise<void>;
  readonly save: (made: MadeKey) => void;
  readonly check: (file: File | undefined) => Promise<void>;
};

/** No key file is larger, and a film need not be read to see that it is none. */
const MOST_BYTES = 100_000;

/** Makes a key pair and reads key files. The app keeps none of it: it ends with the page. */
export function useSealingKey(): SealingKey {
  const [made, setMade] = useState<MadeKey>();
  const [checked, setChecked] = useState<Check>();
  const [tries, setTries] = useState(0);
  return {
    made,
    checked,
    tries,
    make: async () => {
      const now = new Date().toISOString();
      setMade({ file: await makeKeyFile(now), name: keyFileName(now), isSaved: false });
      setChecked(undefined);
    },
    save: (key) => {
      const bytes = new TextEncoder().encode(key.file.text);
      downloadFile({ name: key.name, type: 'text/plain', bytes });
      setMade({ ...key, isSaved: true });
    },
    check: async (file) => {
      setTries((count) => count + 1);
      const read = await readChosen(file);
      setChecked(
        read.ok
          ? { kind: 'sound', publicKey: read.value, fileName: file?.name ?? '' }
          : { kind: 'refused', problem: read.problem },
      );
    },
  };
}

async function readChosen(file: File | undefined): Promise<Result<string, CheckProblem>> {
  if (file === undefined) return fail({ kind: 'noFile' });
  if (file.size > MOST_BYTES) return fail({ kind: 'notAKey' });
  try {
    return await readKeyFile(await file.text());
  } catch {
    return fail({ kind: 'unreadableFile' });
  }
}
