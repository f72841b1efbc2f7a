import type { Moment } from '../shared/plain-date.ts';
import type { QuestionId } from '../template/template.ts';
import type { Decision, ReceivedContribution } from './contribution.ts';

/** Someone whose words were brought to a question. */
export type Contributor = {
  readonly name: string;
  readonly role: string;
  /** When their words were last brought in. */
  readonly broughtInAt: Moment;
};

/** Whose words stand in a question, or stood there, the first who gave any first. */
export function listContributors(
  received: readonly ReceivedContribution[],
  questionId: QuestionId,
): readonly Contributor[] {
  return gather(received, (decision) => decision.questionId === questionId);
}

/** Whose words stand anywhere in the audit, or stood there, the first who gave any first. */
export function listAllContributors(
  received: readonly ReceivedContribution[],
): readonly Contributor[] {
  return gather(received, () => true);
}

function gather(
  received: readonly ReceivedContribution[],
  isMeant: (decision: Decision) => boolean,
): readonly Contributor[] {
  const contributors = new Map<string, Contributor>();
  for (const { contribution, receivedAt, decisions } of inOrder(received)) {
    const hasGiven = decisions.some((decision) => isMeant(decision) && decision.took !== 'ours');
    const { name, role } = contribution.contributor;
    if (hasGiven) contributors.set(`${name}\n${role}`, { name, role, broughtInAt: receivedAt });
  }
  return [...contributors.values()];
}

function inOrder(received: readonly ReceivedContribution[]): readonly ReceivedContribution[] {
  return received.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}
