import type { OwnTemplate } from '../../domain/own-template/own-template.ts';
import type { Template } from '../../domain/template/template.ts';
import type { OwnTemplateProblem, StoredOwnTemplate } from '../../storage/own-templates.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';

/** What the pages of one template work with. */
export type Editor = {
  readonly stored: StoredOwnTemplate;
  readonly own: OwnTemplate;
  /** Where its pages begin. */
  readonly home: string;
  /** The bundled template it was made from, as this version of the app has it. */
  readonly bundled: Template | undefined;
  readonly reportSave: ReportSave;
  /** Changes it at once, after what is typed; answers whether it was stored. */
  readonly run: (what: string, change: (own: OwnTemplate) => OwnTemplate) => Promise<boolean>;
  /** Stores all that is typed and not stored yet, and takes back or puts back the last change. */
  readonly undo: (way: 'undo' | 'redo') => Promise<void>;
  /** Has a form's words stored before anything else is done; what it returns ends that. */
  readonly join: (flush: () => Promise<boolean>) => () => void;
};

/** As the line that tells how saving goes knows it. */
export function toWriteProblem(problem: OwnTemplateProblem): WriteProblem {
  return problem.kind === 'missingOwnTemplate'
    ? { kind: 'failed', reason: 'it was removed in another tab' }
    : problem;
}
