import { formatActionNumber, formatEvidenceNumber, type Audit } from '../audit/audit.ts';
import type { Template } from '../template/template.ts';
import type { Given } from './find-given.ts';
import { planNewRows, type NewItem } from './plan-new-rows.ts';
import { planReadBack, type ReadBackPlan } from './plan-read-back.ts';

export type FilePlan = ReadBackPlan & {
  readonly items: readonly NewItem[];
  /** Numbers of actions and evidence whose rows are not in the file. They stay in the audit. */
  readonly missing: readonly string[];
};

/** All that a file would do to the audit, and all of it that cannot be done. Nothing is stored. */
export function planFile(given: Given, audit: Audit, template: Template): FilePlan {
  const { changes, problems } = planReadBack(given, audit, template);
  const fresh = planNewRows(given.newRows, audit, template);
  return {
    changes,
    problems: [...problems, ...fresh.problems],
    items: fresh.items,
    missing: given.isBlank ? [] : listMissing(given, audit, new Set(fresh.added)),
  };
}

function listMissing(
  { idsByList }: Given,
  { actions, evidence }: Audit,
  added: ReadonlySet<string>,
): readonly string[] {
  const isMissing = (list: 'actions' | 'evidence', id: string): boolean =>
    !added.has(id) && idsByList.get(list)?.has(id) === false;
  return [
    ...actions.filter(({ id }) => isMissing('actions', id)).map(formatActionNumber),
    ...evidence.filter(({ id }) => isMissing('evidence', id)).map(formatEvidenceNumber),
  ];
}
