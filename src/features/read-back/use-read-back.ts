import { useMemo, useState } from 'react';

import { fail, type Result } from '../../domain/shared/result.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { findGiven, type Given } from '../../domain/workbook/find-given.ts';
import { planFile, type FilePlan } from '../../domain/workbook/plan-file.ts';
import type { NewItem } from '../../domain/workbook/plan-new-rows.ts';
import { applyChanges, type CellChange } from '../../domain/workbook/plan-read-back.ts';
import { EMPTY_ANSWER } from '../../domain/audit/audit.ts';
import type { RowsToAdd } from '../../storage/read-back-added.ts';
import { storeReadBack, undoReadBack, type RowsToChange } from '../../storage/read-back.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { explainFile, explainStoring } from './explain-read-back.ts';
import { readCellsFile } from './read-cells-file.ts';

export type ReadBackPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

export type ReadBackState =
  | { readonly status: 'choosing'; readonly error?: string }
  | { readonly status: 'reading' }
  | { readonly status: 'looking'; readonly name: string; readonly given: Given }
  | {
      readonly status: 'done';
      readonly name: string;
      readonly rows: RowsToChange;
      readonly count: number;
    }
  | { readonly status: 'undone'; readonly left: number };

export type ReadBack = {
  readonly state: ReadBackState;
  readonly plan: FilePlan;
  /** By `keyOf`, and new rows by their id. */
  readonly chosen: ReadonlySet<string>;
  readonly fault: string | undefined;
  readonly isBusy: boolean;
  readonly read: (file: File | undefined) => Promise<void>;
  readonly choose: (keys: ReadonlySet<string>) => void;
  readonly store: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly startOver: () => void;
};

export function keyOf({ given }: CellChange): string {
  return `${given.id} ${given.field}`;
}

const NOTHING: FilePlan = { changes: [], problems: [], items: [], missing: [] };

/** From the file to the stored rows and back. The list follows the audit, should it change meanwhile. */
export function useReadBack({ audit, template }: StoredAudit): ReadBack {
  const [state, setState] = useState<ReadBackState>({ status: 'choosing' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const plan = usePlan(state, audit, template);

  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) {
      setState({ status: 'choosing', error: 'Select the workbook or CSV file to read back' });
      return;
    }
    setState({ status: 'reading' });
    const found = await readGiven(file, audit, template);
    if (!found.ok) {
      setState({ status: 'choosing', error: explainFile(found.problem) });
      return;
    }
    setChosen(listUntouched(planFile(found.value, audit, template)));
    setFault(undefined);
    setState({ status: 'looking', name: file.name, given: found.value });
  };

  const store = async (): Promise<void> => {
    if (state.status !== 'looking') return;
    const picked = plan.changes.filter((change) => chosen.has(keyOf(change)));
    const items = plan.items.filter(({ id }) => chosen.has(id));
    const rows = { ...toRows(picked, audit, template), added: toAdded(items) };
    setIsBusy(true);
    const done = await storeReadBack(audit.id, rows, new Date());
    setIsBusy(false);
    if (!done.ok) {
      setFault(explainStoring(done.problem));
      return;
    }
    setState({ status: 'done', name: state.name, rows, count: picked.length + items.length });
  };

  const undo = async (): Promise<void> => {
    if (state.status !== 'done') return;
    setIsBusy(true);
    const done = await undoReadBack(audit.id, state.rows, new Date());
    setIsBusy(false);
    if (done.ok) setState({ status: 'undone', left: done.value });
    else setFault(explainStoring(done.problem));
  };

  return {
    state,
    plan,
    chosen,
    fault,
    isBusy,
    read,
    choose: setChosen,
    store,
    undo,
    startOver: () => {
      setFault(undefined);
      setState({ status: 'choosing' });
    },
  };
}

function usePlan(
  state: ReadBackState,
  audit: StoredAudit['audit'],
  template: StoredAudit['template'],
): FilePlan {
  const given = state.status === 'looking' ? state.given : undefined;
  return useMemo(
    () => (given === undefined ? NOTHING : planFile(given, audit, template)),
    [given, audit, template],
  );
}

/** Where the app was changed as well, a person decides. */
function listUntouched({ changes, items }: FilePlan): ReadonlySet<string> {
  const untouched = changes.filter(({ isClash }) => !isClash).map(keyOf);
  return new Set([...untouched, ...items.map(({ id }) => id)]);
}

async function readGiven(
  file: File,
  audit: StoredAudit['audit'],
  template: StoredAudit['template'],
): Promise<Result<Given, Parameters<typeof explainFile>[0]>> {
  const reply = await readCellsFile(file);
  if (reply.kind === 'refused') return fail(reply.problem);
  const found = findGiven(reply.sheets, audit, template);
  return found.ok ? found : fail(found.problem.kind);
}

function toAdded(items: readonly NewItem[]): RowsToAdd {
  return {
    actions: items.flatMap((item) => (item.list === 'actions' ? [item.action] : [])),
    evidence: items.flatMap((item) => (item.list === 'evidence' ? [item.evidence] : [])),
  };
}

/** Each row that changes, as it was shown and as it becomes. */
function toRows(
  picked: readonly CellChange[],
  audit: StoredAudit['audit'],
  template: StoredAudit['template'],
): RowsToChange {
  const { answers, actions, evidence } = applyChanges(picked, audit, template);
  return {
    answers: answers.map(({ questionId, answer }) => ({
      questionId,
      before: audit.answerByQuestion.get(questionId) ?? EMPTY_ANSWER,
      after: answer,
    })),
    actions: actions.flatMap((after) =>
      audit.actions.flatMap((before) => (before.id === after.id ? [{ before, after }] : [])),
    ),
    evidence: evidence.flatMap((after) =>
      audit.evidence.flatMap((before) => (before.id === after.id ? [{ before, after }] : [])),
    ),
  };
}
