import { useState } from 'react';

import {
  listDecisions,
  type Choices,
  type ContributionPlan,
} from '../../domain/audit/plan-contributions.ts';
import type { ReceivedContribution } from '../../domain/audit/contribution.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';
import { readPartFile } from '../../files/contribution/read-part.ts';
import {
  bringIn,
  listContributions,
  listItemIds,
  type Bringing,
  type BroughtIn,
  type ChangedSince,
} from '../../storage/contributions.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { WriteProblem } from '../../storage/storage-problem.ts';
import { undoBringIn } from '../../storage/undo-bring-in.ts';
import type { LeftStanding } from '../../storage/undo-bringing.ts';
import { judgeFiles, type FileVerdict, type ReadFile } from './judge-files.ts';

export type LookedAt = {
  readonly verdicts: readonly FileVerdict[];
  readonly received: readonly ReceivedContribution[];
  readonly itemIds: ReadonlySet<string>;
};

export type BringInState =
  | { readonly status: 'choosing'; readonly problem?: 'noFile' | 'unreadableDevice' }
  | { readonly status: 'reading' }
  | ({
      readonly status: 'preview';
      readonly isBusy: boolean;
      readonly problem?: WriteProblem | ChangedSince;
    } & LookedAt)
  | {
      readonly status: 'done';
      readonly verdicts: readonly FileVerdict[];
      readonly plans: readonly ContributionPlan[];
      readonly broughtIn: BroughtIn;
      readonly problem?: WriteProblem;
    }
  | { readonly status: 'takenBack'; readonly left: LeftStanding };

export type BringIn = {
  readonly state: BringInState;
  /** Counts the tries, so that the same error again is told again. */
  readonly tries: number;
  readonly look: (files: readonly File[]) => Promise<void>;
  readonly bring: (plans: readonly ContributionPlan[], choices: Choices) => Promise<void>;
  /** Takes all of what was just brought in back, but for what was worked on since. */
  readonly undo: () => Promise<void>;
  readonly startOver: () => void;
};

/** From files to answers: all of them are read and shown before anything is stored. */
export function useBringIn({ audit, revisionByQuestion }: StoredAudit): BringIn {
  const [state, setState] = useState<BringInState>({ status: 'choosing' });
  const [tries, setTries] = useState(0);
  return {
    state,
    tries,
    look: async (files) => {
      setTries((count) => count + 1);
      if (files.length === 0) {
        setState({ status: 'choosing', problem: 'noFile' });
        return;
      }
      setState({ status: 'reading' });
      setState(await lookAt(files, audit.id));
    },
    bring: async (plans, choices) => {
      if (state.status !== 'preview' || state.isBusy) return;
      const { verdicts, received, itemIds } = state;
      const shown = { status: 'preview', verdicts, received, itemIds } as const;
      setState({ ...shown, isBusy: true });
      const now = new Date();
      const bringings = plans.map((plan) => toBringing(plan, choices, verdicts, now));
      const brought = await bringIn(audit.id, bringings, revisionByQuestion, now);
      if (brought.ok) setState({ status: 'done', verdicts, plans, broughtIn: brought.value });
      else setState({ ...shown, isBusy: false, problem: brought.problem });
    },
    undo: async () => {
      if (state.status !== 'done') return;
      const undone = await undoBringIn(audit.id, state.broughtIn, new Date());
      if (undone.ok) setState({ status: 'takenBack', left: undone.value });
      else setState({ ...state, problem: undone.problem });
    },
    startOver: () => {
      setState({ status: 'choosing' });
    },
  };
}

async function lookAt(
  files: readonly File[],
  auditId: StoredAudit['audit']['id'],
): Promise<BringInState> {
  const contributions = await listContributions(auditId);
  const itemIds = await listItemIds(auditId);
  if (!contributions.ok || !itemIds.ok) return { status: 'choosing', problem: 'unreadableDevice' };
  const read: ReadFile[] = [];
  // One after the other: many large files at once would want all of the memory.
  for (const file of files) read.push({ fileName: file.name, read: await readPartFile(file) });
  const received = contributions.value.rows;
  const verdicts = judgeFiles(read, { auditId, received });
  return { status: 'preview', isBusy: false, verdicts, received, itemIds: itemIds.value };
}

function toBringing(
  plan: ContributionPlan,
  choices: Choices,
  verdicts: readonly FileVerdict[],
  now: Date,
): Bringing {
  const { id, contribution, answers, evidence, actions } = plan;
  const from = verdicts.find((verdict) => verdict.kind === 'ready' && verdict.file.id === id);
  const receivedAt = now.toISOString();
  return {
    received: {
      id,
      contribution,
      fileName: (from?.fileName ?? '').slice(0, MAX_LINE_LENGTH),
      receivedAt,
      decisions: [...listDecisions(plan, choices, receivedAt)],
    },
    answers,
    evidence,
    actions,
  };
}
