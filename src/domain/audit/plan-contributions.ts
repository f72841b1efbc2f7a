import type { QuestionId } from '../template/template.ts';
import { EMPTY_ANSWER, type Action, type Answer, type Evidence } from './audit.ts';
import type {
  ContributedField,
  Contribution,
  Decision,
  QuestionAnswer,
  ReceivedContribution,
} from './contribution.ts';
import { mergeAnswer, takeField, type FieldMerge, type Took } from './merge-answer.ts';

/** A contribution with the hash of its content. */
export type ContributionFile = { readonly id: string; readonly contribution: Contribution };

/** What contributions are brought to. */
export type BroughtTo = {
  readonly answerByQuestion: ReadonlyMap<QuestionId, Answer>;
  /** The questions of the audit. */
  readonly questionIds: ReadonlySet<QuestionId>;
  /** The ids of all evidence and actions it has or ever had. */
  readonly itemIds: ReadonlySet<string>;
  readonly received: readonly ReceivedContribution[];
};

/** What was chosen where both have written, by `nameClash`. */
export type Choices = ReadonlyMap<string, Took>;

/** What one file brings. Nothing of it is stored. */
export type ContributionPlan = ContributionFile & {
  /** In the order of the file; what stands is what it is once the files before are brought in. */
  readonly merges: readonly FieldMerge[];
  /** The answers that change, as they become; where nothing is chosen yet, ours stands. */
  readonly answers: readonly QuestionAnswer[];
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
  /** How many items are here already, or were here and were removed. */
  readonly knownItems: number;
  /** Answered, but no question of this audit: kept with the file, and brought nowhere. */
  readonly unknown: readonly QuestionId[];
};

/** One file after the other, each on what those before it leave. */
export function planContributions(
  to: BroughtTo,
  files: readonly ContributionFile[],
  choices: Choices,
): readonly ContributionPlan[] {
  const answerByQuestion = new Map(to.answerByQuestion);
  const itemIds = new Set(to.itemIds);
  return files.map((file) => {
    const plan = planFile({ ...to, answerByQuestion, itemIds }, file, choices);
    for (const { questionId, answer } of plan.answers) answerByQuestion.set(questionId, answer);
    for (const { id } of [...plan.evidence, ...plan.actions]) itemIds.add(id);
    return plan;
  });
}

export function nameClash(fileId: string, questionId: QuestionId, field: ContributedField): string {
  return `${fileId} ${questionId} ${field}`;
}

/** The fields in which both have written and nobody has decided yet. */
export function listUndecided(
  plans: readonly ContributionPlan[],
  choices: Choices,
): readonly string[] {
  return plans.flatMap(({ id, merges }) =>
    merges
      .filter(({ kind }) => kind === 'clash')
      .map(({ questionId, field }) => nameClash(id, questionId, field))
      .filter((name) => !choices.has(name)),
  );
}

/** What was done with each field and item of a file, to be kept with it. */
export function listDecisions(
  { id, contribution, merges, evidence, actions }: ContributionPlan,
  choices: Choices,
  at: string,
): readonly Decision[] {
  const fallback = contribution.answers[0]?.questionId;
  const ofItem = (itemId: string, questionId: QuestionId | undefined): readonly Decision[] =>
    questionId === undefined ? [] : [{ questionId, field: 'item', itemId, took: 'theirs', at }];
  return [
    ...merges.flatMap(({ questionId, field, kind }): readonly Decision[] => {
      const took = kind === 'take' ? 'theirs' : choices.get(nameClash(id, questionId, field));
      return took === undefined ? [] : [{ questionId, field, took, at }];
    }),
    ...evidence.flatMap((item) => ofItem(item.id, item.questionIds[0] ?? fallback)),
    ...actions.flatMap((action) => ofItem(action.id, action.questionId)),
  ];
}

function planFile(to: BroughtTo, file: ContributionFile, choices: Choices): ContributionPlan {
  const { contribution } = file;
  const known = contribution.answers.filter(({ questionId }) => to.questionIds.has(questionId));
  const sentByQuestion = findSent(contribution, to.received);
  const merges: FieldMerge[] = [];
  const answers: QuestionAnswer[] = [];
  for (const { questionId, answer: theirs } of known) {
    const sent = sentByQuestion.get(questionId) ?? EMPTY_ANSWER;
    const ours = to.answerByQuestion.get(questionId) ?? EMPTY_ANSWER;
    const found = mergeAnswer({ questionId, sent, ours, theirs });
    merges.push(...found);
    const merged = found.reduce((answer, merge) => {
      const chosen = choices.get(nameClash(file.id, questionId, merge.field));
      return takeField(answer, merge, merge.kind === 'take' ? 'theirs' : (chosen ?? 'ours'));
    }, ours);
    if (merged !== ours) answers.push({ questionId, answer: merged });
  }
  const isNew = ({ id }: { readonly id: string }): boolean => !to.itemIds.has(id);
  const evidence = listHeldElsewhere(contribution).map((item) => ({
    ...item,
    questionIds: item.questionIds.filter((id) => to.questionIds.has(id)),
  }));
  const actions = contribution.actions.filter(({ questionId }) => to.questionIds.has(questionId));
  return {
    ...file,
    merges,
    answers,
    evidence: evidence.filter(isNew),
    actions: actions.filter(isNew),
    knownItems: [...evidence, ...actions].filter((item) => !isNew(item)).length,
    unknown: contribution.answers
      .map(({ questionId }) => questionId)
      .filter((questionId) => !to.questionIds.has(questionId)),
  };
}

/** The bytes of an attachment are not in the file, and without them it is no evidence. */
function listHeldElsewhere({ evidence }: Contribution): readonly Evidence[] {
  return evidence.filter(({ kind }) => kind !== 'attachment');
}

/**
 * What a colleague's changes are measured by: their part as it was sent out or, once a file of
 * theirs has been brought in, as it was in the last one. So nothing is decided twice.
 */
function findSent(
  contribution: Contribution,
  received: readonly ReceivedContribution[],
): ReadonlyMap<QuestionId, Answer> {
  const earlier = received
    .map((each) => each.contribution)
    .filter((each) => isSamePart(each, contribution) && each.savedAt <= contribution.savedAt)
    .toSorted((a, b) => a.savedAt.localeCompare(b.savedAt))
    .at(-1);
  return new Map(
    [...contribution.base, ...(earlier?.answers ?? [])].map(({ questionId, answer }) => [
      questionId,
      answer,
    ]),
  );
}

/** One part may have been passed on, and two people have filled it in. */
export function isSamePart(one: Contribution, other: Contribution): boolean {
  return one.requestId === other.requestId && nameOf(one) === nameOf(other);
}

function nameOf({ contributor }: Contribution): string {
  return contributor.name.trim().toLowerCase();
}
