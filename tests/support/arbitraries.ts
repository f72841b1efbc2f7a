import fc from 'fast-check';

import {
  EVIDENCE_STRENGTHS,
  type Answer,
  type Audit,
  type AuditDetails,
} from '../../src/domain/audit/audit.ts';
import { listQuestions, type Template } from '../../src/domain/template/template.ts';
import { anAnswer, anAudit } from './builders.ts';
import { actionsOf, evidenceOf } from './item-arbitraries.ts';
import { signOffsOf } from './workings-arbitrary.ts';

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

/** A text of 2,000 to 6,000 characters, as a policy pasted whole: more than a page of a narrow column. */
function longTextOf(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const pasted = fc.array(text, { minLength: 4, maxLength: 8 });
  return fc.tuple(fc.integer({ min: 2000, max: 5800 }), pasted).map(([length, parts]) => {
    const words = parts.join(' ').split(' ');
    let long = '';
    for (let place = 0; long.length < length; place += 1) {
      long += `${words[place % words.length] ?? ''} `;
    }
    return long.trimEnd();
  });
}

/** Any audit of a template: every field filled with anything a person could type or paste. */
export function auditOf(template: Template, text = pastedText): fc.Arbitrary<Audit> {
  const maybeText = fc.oneof({ weight: 3, arbitrary: text }, fc.constant(''));
  const ids = listQuestions(template).map(({ id }) => id);
  const top = template.scale.points.length - 1;
  const answers = fc.array(fc.option(answerOf(top, maybeText), { nil: undefined }), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  const texts = { text, maybeText, ids };
  return fc
    .record({
      answers,
      evidence: evidenceOf(texts),
      actions: actionsOf(texts),
      names: fc.tuple(text, maybeText, maybeText, maybeText),
      more: moreDetailsOf(maybeText),
      signOffs: signOffsOf(maybeText),
      long: longTextOf(text),
    })
    .map(({ answers: given, evidence, actions, names, more, signOffs, long }) => {
      const [organisation, period, preparedBy, preparedFor] = names.map((name) =>
        name.slice(0, 400),
      );
      const audit = anAudit(template, given, {
        details: {
          organisation: organisation ?? '',
          period: period ?? '',
          preparedBy: preparedBy ?? '',
          preparedFor: preparedFor ?? '',
          ...more,
        },
        signOffs,
        evidence,
        actions,
      });
      return putLongText(audit, long);
    });
}

/** The details that may be left out, each with anything a person could type. */
function moreDetailsOf(text: fc.Arbitrary<string>): fc.Arbitrary<Partial<AuditDetails>> {
  const line = text.map((words) => words.slice(0, 400));
  return fc.record(
    {
      dueDate: fc.constant('2027-03-03'),
      boardDate: fc.constant('2027-04-14'),
      site: line,
      sitesCovered: fc.array(line, { maxLength: 3 }).map((sites) => sites.join('\n')),
      recipients: fc.array(fc.record({ name: line, address: line }), { maxLength: 2 }),
      people: fc.array(fc.record({ part: line, name: line, contact: line }), { maxLength: 2 }),
    },
    { noNullPrototype: true, requiredKeys: [] },
  );
}

/** The long text stands in the first answer, item of evidence and action of either kind there is. */
function putLongText(audit: Audit, long: string): Audit {
  const { answerByQuestion, evidence, actions } = audit;
  const [answered] = answerByQuestion.keys();
  const [item] = evidence;
  const longActions = [
    actions.find(({ kind }) => kind === 'planned'),
    actions.find(({ kind }) => kind === 'accepted'),
  ];
  return {
    ...audit,
    answerByQuestion: new Map(
      [...answerByQuestion].map(([id, answer]) => [
        id,
        id === answered ? { ...answer, narrative: long } : answer,
      ]),
    ),
    evidence: evidence.map((one) => {
      if (one !== item) return one;
      if (one.kind === 'link') return { ...one, address: long };
      return one.kind === 'document' ? { ...one, whereHeld: long } : one;
    }),
    actions: actions.map((action) => {
      if (!longActions.includes(action)) return action;
      return action.kind === 'planned' ? { ...action, what: long } : { ...action, reason: long };
    }),
  };
}
