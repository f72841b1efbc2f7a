import { useCallback } from 'react';

import type { Result } from '../../domain/shared/result.ts';
import type { SaveState } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

type Attempt = <Value, Problem extends WriteProblem>(
  save: () => Promise<Result<Value, Problem>>,
) => Promise<boolean>;

/** Runs a save and tells the status line; answers whether it was stored. */
export function useReportedSave(reportSave: (state: SaveState) => void): Attempt {
  return useCallback<Attempt>(
    async (save) => {
      reportSave({ kind: 'saving' });
      const saved = await save();
      if (saved.ok) {
        reportSave({ kind: 'saved', at: new Date() });
        return true;
      }
      reportSave({
        kind: 'notSaved',
        problem: saved.problem,
        retry: () => {
          void save().then((again) => {
            if (again.ok) reportSave({ kind: 'saved', at: new Date() });
          });
        },
      });
      return false;
    },
    [reportSave],
  );
}
