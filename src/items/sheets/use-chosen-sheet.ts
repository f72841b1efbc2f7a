import { useRef, useState, type RefObject } from 'react';

import { explainSheetFault } from '../sheet-fault.ts';
import type { SheetFile } from './named-sheet.ts';
import { readSheetFile } from './read-sheet-file.ts';

export type ChosenSheet = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly error: string | undefined;
  /** How often reading was tried, for the error to be told again. */
  readonly tries: number;
  readonly isReading: boolean;
  readonly read: () => Promise<void>;
};

/**
 * Reads the file that is chosen, and says what is wrong with it.
 *
 * @param noFile What is said when none is chosen.
 */
export function useChosenSheet(onRead: (file: SheetFile) => void, noFile: string): ChosenSheet {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  const [tries, setTries] = useState(0);
  const [isReading, setIsReading] = useState(false);
  const read = async (): Promise<void> => {
    const file = input.current?.files?.[0];
    setIsReading(true);
    const reply = file === undefined ? undefined : await readSheetFile(file);
    setIsReading(false);
    if (reply?.kind === 'read') {
      onRead({ ...reply, name: file?.name ?? '' });
      return;
    }
    setError(reply === undefined ? noFile : explainSheetFault(reply.problem));
    setTries((count) => count + 1);
  };
  return { input, error, tries, isReading, read };
}
