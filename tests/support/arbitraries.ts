import fc from 'fast-check';

import type { Action, Answer, Audit, Evidence } from '../../src/domain/audit/audit.ts';
import { EVIDENCE_STRENGTHS, ACTION_STATUSES } from '../../src/domain/audit/audit.ts';
import { listQuestions, type Template } from '../../src/domain/template/template.ts';
import { aLink, anAnswer, anAudit, aPlannedAction, uuidOf } from './builders.ts';

/** Text as people paste it: words in many scripts, quotes, controls, emoji, very long words. */
export const pastedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z]{1,12}$/) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'ŵyneb',
          'Łódź',
          'żółć',
          '“quoted”',
          'it’s',
          '≥ 90%',
          '≤ 5',
          '→',
          '✓',
          '£20',
          'a\tb',
          'so\u00ADft',
          'non\u2011breaking',
          'bell\u0007',
          'null\u0000',
          'line\u2028separator',
          '😀',
          '👩‍👧‍👦',
          'Ελλάδα',
          'Україна',
          'e\u0301',
          'ﬁne',
          '=1+1',
          '<b>bold</b>',
          'x'.repeat(120),
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((words) => words.join(' ').trim())
  .filter((text) => text !== '');

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The same without scripts that run from right to left, which tools extract in an order of their own. */
export const leftToRightText = pastedText.filter((text) => !RIGHT_TO_LEFT.test(text));

const answerOf = (top: number, maybeText: fc.Arbitrary<string>): fc.Arbitrary<Answer> =>
  fc
    .record(
      {
        choice: fc.option(fc.nat(top), { nil: undefined }),
        naReason: fc.option(maybeText, { nil: undefined, freq: 6 }),
        narrative: maybeText,
        impact: maybeText,
        strength: fc.option(fc.constantFrom(...EVIDENCE_STRENGTHS), { nil: undefined }),
        complete: fc.boolean(),
      },
      { noNullPrototype: true },
    )
    .map(({ choice, naReason, narrative, impact, strength, complete }) =>
      anAnswer({
        narrative,
        impact,
        complete,
        privateNote: 'PRIVATE-CANARY',
        ...(naReason !== undefined ? { naReason } : choice === undefined ? {} : { rating: choice }),
        ...(strength === undefined ? {} : { evidenceStrength: strength }),
      }),
    );

/** Any audit of a template: every field filled with anything a person could type or paste. */
export function auditOf(template: Template, text = pastedText): fc.Arbitrary<Audit> {
  const maybeText = fc.oneof({ weight: 3, arbitrary: text }, fc.constant(''));
  const ids = listQuestions(template).map(({ id }) => id);
  const top = template.scale.points.length - 1;
  const someIds = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 });
  const evidence = fc.array(fc.tuple(text, text, maybeText, someIds, fc.boolean()), {
    maxLength: 8,
  });
  const actions = fc.array(
    fc.tuple(text, maybeText, maybeText, fc.constantFrom(...ids), fc.boolean()),
    { maxLength: 8 },
  );
  const details = fc.tuple(text, maybeText, maybeText, maybeText);
  const answers = fc.array(fc.option(answerOf(top, maybeText), { nil: undefined }), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  return fc.tuple(answers, evidence, actions, details).map(([given, items, plans, names]) => {
    const [organisation, period, preparedBy, preparedFor] = names.map((name) => name.slice(0, 400));
    return anAudit(template, given, {
      details: {
        organisation: organisation ?? '',
        period: period ?? '',
        preparedBy: preparedBy ?? '',
        preparedFor: preparedFor ?? '',
      },
      evidence: items.map(([title, place, ownerRole, questionIds, isLink], index): Evidence => {
        const { id, number, addedAt } = aLink(index + 1);
        const common = { id, number, addedAt, title: title.slice(0, 400), questionIds };
        const owner = { ownerRole: ownerRole.slice(0, 400) };
        return isLink
          ? { kind: 'link', ...common, ...owner, address: place }
          : { kind: 'document', ...common, ...owner, whereHeld: place };
      }),
      actions: plans.map(
        ([what, ownerRole, successMeasure, questionId, isPlanned], index): Action => {
          const planned = aPlannedAction(index + 1, questionId, {
            what,
            ownerRole: ownerRole.slice(0, 400),
            successMeasure,
            status: ACTION_STATUSES[index % ACTION_STATUSES.length] ?? 'done',
          });
          const { id, number, addedAt } = planned;
          return isPlanned
            ? planned
            : {
                kind: 'accepted',
                id,
                number,
                addedAt,
                questionId: planned.questionId,
                reason: what,
              };
        },
      ),
    });
  });
}

export { uuidOf };
