import { useState } from 'react';

import type { Template } from '../../domain/template/template.ts';
import { undoOwnTemplate, updateOwnTemplate } from '../../storage/change-own-template.ts';
import type { OwnTemplateProblem, StoredOwnTemplate } from '../../storage/own-templates.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { fail, type Result } from '../../domain/shared/result.ts';
import { toWriteProblem, type Editor } from './editor.ts';

/** Every change of a template, told to the line that says what is saved. */
export function useEditor(
  stored: StoredOwnTemplate,
  bundled: Template | undefined,
  reportSave: ReportSave,
): Editor {
  const { id } = stored;
  const [actions] = useState(() => createActions(id, reportSave));
  return {
    stored,
    own: stored.own,
    home: `/rounds/templates/${id}`,
    bundled,
    reportSave,
    ...actions,
  };
}

type Actions = Pick<Editor, 'run' | 'undo' | 'join'>;

function createActions(id: string, reportSave: ReportSave): Actions {
  const flushes = new Set<() => Promise<boolean>>();
  const report = `own template ${id}`;
  const flushAll = async (): Promise<void> => {
    for (const flush of flushes) await flush();
  };
  const attempt = async (
    change: () => Promise<Result<unknown, OwnTemplateProblem>>,
  ): Promise<boolean> => {
    reportSave(report, { kind: 'saving' });
    const done = await settle(change);
    reportSave(
      report,
      done.ok
        ? { kind: 'saved', at: new Date() }
        : {
            kind: 'notSaved',
            problem: toWriteProblem(done.problem),
            retry: () => void attempt(change),
          },
    );
    return done.ok;
  };
  return {
    run: async (what, change) => {
      await flushAll();
      return attempt(() => updateOwnTemplate(id, { change, what }, new Date()));
    },
    undo: async (way) => {
      await flushAll();
      await attempt(() => undoOwnTemplate(id, way, new Date()));
    },
    join: (flush) => {
      flushes.add(flush);
      return () => {
        flushes.delete(flush);
      };
    },
  };
}

/** A change that throws is a bug of ours; the line says that it is not stored. */
async function settle(
  change: () => Promise<Result<unknown, OwnTemplateProblem>>,
): Promise<Result<unknown, OwnTemplateProblem>> {
  try {
    return await change();
  } catch (error) {
    return fail({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}
