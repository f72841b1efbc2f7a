import { useRef, useState } from 'react';

import type { AuditId } from '../domain/audit/audit.ts';
import type { QuestionId } from '../domain/template/template.ts';
import { newId } from '../storage/new-id.ts';
import type { ReportSave } from '../storage/save-state.ts';
import { attachFile, type AttachOutcome } from './attach-file.ts';
import type { GivenFile } from './given-file.ts';
import { useReportedSave } from './use-reported-save.ts';

/** What became of one file. */
export type AttachTry = {
  readonly id: string;
  readonly given: GivenFile;
  readonly outcome: AttachOutcome;
};

export type Attaching = {
  /** The files of this visit, in the order they were given in. */
  readonly tries: readonly AttachTry[];
  readonly add: (files: readonly GivenFile[]) => void;
  /** Tries one that could not be stored once more. */
  readonly again: (one: AttachTry) => void;
  /** Forgets what became of the files; those that were added stay. */
  readonly clear: () => void;
};

/** Files on their way to be evidence, one after another, each with an end of its own. */
export function useAttaching(
  auditId: AuditId,
  questionId: QuestionId | undefined,
  reportSave: ReportSave,
): Attaching {
  const [tries, setTries] = useState<readonly AttachTry[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const saving = useReportedSave('attachments', reportSave);

  const end = (id: string, outcome: AttachOutcome): void => {
    setTries((all) => all.map((one) => (one.id === id ? { ...one, outcome } : one)));
  };
  const start = (one: AttachTry): void => {
    queue.current = queue.current.then(async () => {
      try {
        end(one.id, await attachFile(one.given, { auditId, questionId, saving }));
      } catch {
        // A bug of ours in one file: the others go on, and this one is said not to be kept.
        end(one.id, { kind: 'refused', problem: { kind: 'unreadable' } });
      }
    });
  };
  return {
    tries,
    add: (files) => {
      const added = files.map((given): AttachTry => {
        return { id: newId(), given, outcome: { kind: 'waiting' } };
      });
      setTries((all) => [...all, ...added]);
      added.forEach(start);
    },
    again: (one) => {
      end(one.id, { kind: 'waiting' });
      start(one);
    },
    clear: () => {
      saving.forget();
      setTries([]);
    },
  };
}
