import fc from 'fast-check';

import {
  ACTION_STATUSES,
  PRIORITIES,
  SENSITIVITIES,
  type Action,
  type Evidence,
} from '../../src/domain/audit/audit.ts';
import type { QuestionId } from '../../src/domain/template/template.ts';
import { aLink, aPlannedAction, START } from './builders.ts';

const maybeDate = fc.option(
  fc
    .date({ min: new Date('2015-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  { nil: undefined },
);

/** What the words of an item are made of, and the questions it may be for. */
export type Texts = {
  readonly text: fc.Arbitrary<string>;
  readonly maybeText: fc.Arbitrary<string>;
  readonly ids: readonly QuestionId[];
};

/** Any evidence of all three kinds, numbered from 1. */
export function evidenceOf({ text, maybeText, ids }: Texts): fc.Arbitrary<Evidence[]> {
  const item = fc.record({
    title: text,
    place: text,
    ownerRole: maybeText,
    questionIds: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }),
    kind: fc.constantFrom('link', 'document', 'attachment'),
    version: fc.option(maybeText, { nil: undefined }),
    sensitivity: fc.option(fc.constantFrom(...SENSITIVITIES), { nil: undefined }),
    carriedFrom: fc.option(maybeText, { nil: undefined }),
    removedParts: fc.option(maybeText, { nil: undefined }),
    size: fc.nat(),
    dateRepresented: maybeDate,
    reviewDate: maybeDate,
  });
  return fc.array(item, { maxLength: 8 }).map((items) =>
    items.map(({ kind, place, dateRepresented, reviewDate, ...given }, index): Evidence => {
      const { id, number, addedAt } = aLink(index + 1);
      const common = {
        id,
        number,
        addedAt,
        title: given.title.slice(0, 400),
        ownerRole: given.ownerRole.slice(0, 400),
        questionIds: given.questionIds,
        ...(dateRepresented === undefined ? {} : { dateRepresented }),
        ...(reviewDate === undefined ? {} : { reviewDate }),
        ...(given.version === undefined ? {} : { version: given.version.slice(0, 400) }),
        ...(given.sensitivity === undefined ? {} : { sensitivity: given.sensitivity }),
        ...(given.carriedFrom === undefined
          ? {}
          : { carriedFrom: given.carriedFrom.slice(0, 400) }),
      };
      if (kind === 'link') return { kind, ...common, address: place };
      if (kind === 'document') return { kind, ...common, whereHeld: place };
      const file = {
        name: place.slice(0, 400),
        mediaType: 'application/pdf',
        size: given.size,
        hash: 'a1'.repeat(32),
        ...(given.removedParts === undefined
          ? {}
          : { removedParts: given.removedParts.slice(0, 400) }),
      };
      return { kind, ...common, file };
    }),
  );
}

/** Any actions and accepted gaps, numbered from 1. */
export function actionsOf({ text, maybeText, ids }: Texts): fc.Arbitrary<Action[]> {
  const plan = fc.record({
    what: text,
    ownerRole: maybeText,
    successMeasure: maybeText,
    questionId: fc.constantFrom(...ids),
    isPlanned: fc.boolean(),
    dueDate: maybeDate,
    priority: fc.option(fc.constantFrom(...PRIORITIES), { nil: undefined }),
    progress: fc.option(fc.array(maybeText, { maxLength: 2 }), { nil: undefined }),
    completedOn: maybeDate,
    carriedFrom: fc.option(maybeText, { nil: undefined }),
  });
  return fc.array(plan, { maxLength: 8 }).map((plans) =>
    plans.map(({ questionId, isPlanned, dueDate, what, ...given }, index): Action => {
      const planned = aPlannedAction(index + 1, questionId, {
        what,
        ownerRole: given.ownerRole.slice(0, 400),
        successMeasure: given.successMeasure,
        status: ACTION_STATUSES[index % ACTION_STATUSES.length] ?? 'done',
        ...(dueDate === undefined ? {} : { dueDate }),
        ...(given.priority === undefined ? {} : { priority: given.priority }),
        ...(given.progress === undefined
          ? {}
          : { progress: given.progress.map((words) => ({ at: START, text: words })) }),
        ...(given.completedOn === undefined ? {} : { completedOn: given.completedOn }),
        ...(given.carriedFrom === undefined
          ? {}
          : { carriedFrom: given.carriedFrom.slice(0, 400) }),
      });
      if (isPlanned) return planned;
      const { id, number, addedAt } = planned;
      return {
        kind: 'accepted',
        id,
        number,
        addedAt,
        questionId,
        reason: what,
        ...(dueDate === undefined ? {} : { reviewDate: dueDate }),
        ...(given.carriedFrom === undefined
          ? {}
          : { carriedFrom: given.carriedFrom.slice(0, 400) }),
      };
    }),
  );
}
