import { describe, expect, test } from 'vitest';

import type { Answer } from '../../../src/domain/audit/audit.ts';
import { listContributors } from '../../../src/domain/audit/list-contributors.ts';
import {
  listDecisions,
  listUndecided,
  nameClash,
  planContributions,
  type BroughtTo,
  type Choices,
  type ContributionFile,
  type ContributionPlan,
} from '../../../src/domain/audit/plan-contributions.ts';
import { must } from '../../../src/domain/shared/must.ts';
import {
  aDocument,
  aLink,
  anAnswer,
  aPlannedAction,
  START,
  uuidOf,
} from '../../support/builders.ts';
import {
  aContribution,
  bringAll,
  broughtTo,
  NO_CHOICES,
  PART_IDS,
  toFile,
} from '../../support/parts.ts';

const [FIRST, SECOND] = [must(PART_IDS[0], 'first'), must(PART_IDS[1], 'second')];

function fileOf(sent: Answer, theirs: Answer, change = {}): ContributionFile {
  return toFile(
    aContribution({
      base: [{ questionId: FIRST, answer: sent }],
      answers: [{ questionId: FIRST, answer: theirs }],
      ...change,
    }),
  );
}

function planOne(to: BroughtTo, file: ContributionFile, choices = NO_CHOICES): ContributionPlan {
  return must(planContributions(to, [file], choices)[0], 'a plan');
}

describe('evidence and actions', () => {
  test('come in once, by their id, also when they were removed since', () => {
    const file = toFile(
      aContribution({
        evidence: [aLink(1, { questionIds: [FIRST] }), aDocument(2)],
        actions: [aPlannedAction(3, FIRST)],
      }),
    );
    const plan = planOne(broughtTo([], [], [uuidOf(2)]), file);
    expect(plan.evidence.map(({ id }) => id)).toEqual([uuidOf(1)]);
    expect(plan.actions.map(({ id }) => id)).toEqual([uuidOf(3)]);
    expect(plan.knownItems).toBe(1);
    const again = planOne(bringAll(broughtTo([]), [file]), file);
    expect([...again.evidence, ...again.actions]).toEqual([]);
  });

  test('an attachment is left out: its bytes are not in the file', () => {
    const { id, number, title, ownerRole, questionIds, addedAt } = aLink(1);
    const file = { name: 'a.pdf', mediaType: 'application/pdf', size: 1, hash: 'a1'.repeat(32) };
    const attachment = {
      kind: 'attachment' as const,
      id,
      number,
      title,
      ownerRole,
      questionIds,
      addedAt,
      file,
    };
    expect(
      planOne(broughtTo([]), toFile(aContribution({ evidence: [attachment] }))).evidence,
    ).toEqual([]);
  });

  test('what is said of a question the audit does not have is brought nowhere', () => {
    const elsewhere = must(aPlannedAction(1, 'core.elsewhere'), 'an action');
    const plan = planOne(
      broughtTo([]),
      toFile(
        aContribution({
          answers: [{ questionId: elsewhere.questionId, answer: anAnswer({ rating: 1 }) }],
          actions: [elsewhere],
          evidence: [aLink(2, { questionIds: [elsewhere.questionId, FIRST] })],
        }),
      ),
    );
    expect(plan).toMatchObject({ answers: [], actions: [], unknown: [elsewhere.questionId] });
    expect(plan.evidence[0]?.questionIds).toEqual([FIRST]);
  });
});

test('a clash stands as ours until it is decided, and the decision is kept', () => {
  const ours = anAnswer({ narrative: 'Ours' });
  const file = fileOf(anAnswer(), anAnswer({ narrative: 'Theirs', impact: 'New' }));
  const to = broughtTo([[FIRST, ours]]);
  const name = nameClash(file.id, FIRST, 'narrative');
  const open = planOne(to, file);
  expect(listUndecided([open], NO_CHOICES)).toEqual([name]);
  expect(open.answers).toEqual([{ questionId: FIRST, answer: { ...ours, impact: 'New' } }]);

  const choices: Choices = new Map([[name, 'both']]);
  const decided = planOne(to, file, choices);
  expect(listUndecided([decided], choices)).toEqual([]);
  expect(decided.answers[0]?.answer.narrative).toBe('Ours\n\nTheirs');
  expect(listDecisions(decided, choices, START)).toEqual([
    { questionId: FIRST, field: 'narrative', took: 'both', at: START },
    { questionId: FIRST, field: 'impact', took: 'theirs', at: START },
  ]);
});

test('a second file is held against what the first leaves', () => {
  const one = fileOf(anAnswer(), anAnswer({ narrative: 'Sam' }));
  const other = fileOf(anAnswer(), anAnswer({ narrative: 'Ana' }), {
    requestId: uuidOf(901),
    contributor: { name: 'Ana Li', role: 'Trainer' },
  });
  const plans = planContributions(broughtTo([]), [one, other], NO_CHOICES);
  expect(plans.map(({ merges }) => merges.map(({ kind }) => kind))).toEqual([['take'], ['clash']]);
  expect(plans[1]?.merges[0]?.ours.narrative).toBe('Sam');
});

test('a later file of the same part is measured by the one before, so that nothing is decided twice', () => {
  const first = fileOf(anAnswer(), anAnswer({ narrative: 'Theirs' }));
  const choices: Choices = new Map([[nameClash(first.id, FIRST, 'narrative'), 'ours']]);
  const after = bringAll(broughtTo([[FIRST, anAnswer({ narrative: 'Ours' })]]), [first], choices);
  const later = fileOf(anAnswer(), anAnswer({ narrative: 'Theirs', impact: 'More' }), {
    savedAt: '2026-11-21T10:00:00.000Z',
  });
  expect(planOne(after, later).merges.map(({ field, kind }) => `${field} ${kind}`)).toEqual([
    'impact take',
  ]);
});

test('the same part filled in by two people is two contributions', () => {
  const first = fileOf(anAnswer(), anAnswer({ narrative: 'Sam' }));
  const after = bringAll(broughtTo([]), [first]);
  const other = fileOf(anAnswer(), anAnswer({ narrative: 'Ana' }), {
    savedAt: '2026-11-21T10:00:00.000Z',
    contributor: { name: 'Ana Li', role: 'Trainer' },
  });
  expect(planOne(after, other).merges).toMatchObject([{ field: 'narrative', kind: 'clash' }]);
});

test('who wrote what: those something was taken from, and not those whose words were left', () => {
  const file = fileOf(anAnswer(), anAnswer({ narrative: 'Theirs' }));
  const taken = bringAll(broughtTo([]), [file]);
  expect(listContributors(taken.received, FIRST)).toEqual([
    { name: 'Sam Okoro', role: 'HR manager', broughtInAt: START },
  ]);
  expect(listContributors(taken.received, SECOND)).toEqual([]);
  const choices: Choices = new Map([[nameClash(file.id, FIRST, 'narrative'), 'ours']]);
  const left = bringAll(broughtTo([[FIRST, anAnswer({ narrative: 'Ours' })]]), [file], choices);
  expect(listContributors(left.received, FIRST)).toEqual([]);
});
