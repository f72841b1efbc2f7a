import {
  markAssignee,
  NOBODY,
  type QuestionFilter,
  type RatingChoice,
} from '../../domain/scoring/filter-questions.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { Scale, Template } from '../../domain/template/template.ts';

/** Whom a question may be asked of, with the mark that stands for the name in the address. */
export type AssigneeChoice = { readonly mark: string; readonly name: string };

/** Nobody, and everyone who was asked; none while nobody was. */
export function listAssigneeChoices(results: readonly QuestionResult[]): readonly AssigneeChoice[] {
  const names = new Set(results.flatMap(({ assignment }) => assignment?.to ?? []));
  if (names.size === 0) return [];
  return [
    { mark: NOBODY, name: 'nobody' },
    ...[...names].toSorted().map((name) => ({ mark: markAssignee(name), name })),
  ];
}

/** One thing that is asked for, in words, and the filter without it. */
export type FilterPart = { readonly words: string; readonly without: QuestionFilter };

/** All that a filter asks for, each part of which can be taken away. */
export function listFilterParts(
  filter: QuestionFilter,
  { standards, scale }: Template,
  assignees: readonly AssigneeChoice[],
): readonly FilterPart[] {
  const { words, standard, ratings, isComplete, hasEvidence, hasAction, isMust, assignedTo } =
    filter;
  const { isToConfirm } = filter;
  const title = standards.find(({ id }) => id === standard)?.title;
  return [
    ...part(words.trim() === '' ? undefined : `Words: ${words.trim()}`, { ...filter, words: '' }),
    ...part(standard && `Standard: ${title ?? standard}`, leaveOut(filter, ['standard'])),
    ...ratings.flatMap((rating) =>
      part(`Rating: ${describeRatingChoice(rating, scale)}`, {
        ...filter,
        ratings: ratings.filter((other) => other !== rating),
      }),
    ),
    ...part(sayClaim(isComplete, 'Completed', 'To do'), leaveOut(filter, ['isComplete'])),
    ...part(
      sayClaim(hasEvidence, 'Has evidence', 'No evidence'),
      leaveOut(filter, ['hasEvidence']),
    ),
    ...part(sayClaim(hasAction, 'Has an action', 'No action'), leaveOut(filter, ['hasAction'])),
    ...part(
      assignedTo &&
        `Asked of: ${assignees.find(({ mark }) => mark === assignedTo)?.name ?? 'someone else'}`,
      leaveOut(filter, ['assignedTo']),
    ),
    ...part(
      sayClaim(isToConfirm, 'Carried forward – to confirm', 'Nothing to confirm'),
      leaveOut(filter, ['isToConfirm']),
    ),
    ...part(isMust ? 'Musts only' : undefined, { ...filter, isMust: false }),
  ];
}

function part(words: string | undefined, without: QuestionFilter): readonly FilterPart[] {
  return words === undefined ? [] : [{ words, without }];
}

function sayClaim(claim: boolean | undefined, yes: string, no: string): string | undefined {
  return claim === undefined ? undefined : claim ? yes : no;
}

type Optional =
  'standard' | 'isComplete' | 'hasEvidence' | 'hasAction' | 'assignedTo' | 'isToConfirm';

function leaveOut(filter: QuestionFilter, keys: readonly Optional[]): QuestionFilter {
  const { words, ratings, isMust } = filter;
  const kept = Object.entries(filter).filter(([key]) => !keys.some((gone) => gone === key));
  return { ...Object.fromEntries(kept), words, ratings, isMust };
}

export function describeRatingChoice(rating: RatingChoice, scale: Scale): string {
  if (rating === 'unanswered') return 'Not answered';
  if (rating === 'notApplicable') return 'Not applicable';
  return scale.points[rating]?.label ?? `Point ${rating + 1} of another scale`;
}
