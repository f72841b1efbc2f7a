import type { Answer, Audit } from '../../src/domain/audit/audit.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { aDocument, aLink, anAnswer, anAudit, aPlannedAction, aTemplate } from './builders.ts';
import { NAUGHTY } from './naughty.ts';

/** An audit that has each naughty string in each field a person can type in. */
export function aHostileAudit(strings: readonly string[] = NAUGHTY): {
  readonly template: Template;
  readonly audit: Audit;
} {
  const template = aTemplate(4, Math.ceil(strings.length / 4));
  const first = strings[0] ?? '';
  const answers = strings.map((text, place): Answer =>
    anAnswer({
      narrative: text,
      impact: text,
      privateNote: 'PRIVATE-CANARY',
      ...(place % 3 === 0 ? { naReason: text } : { rating: place % 4 }),
    }),
  );
  const id = (place: number) => `core.question-${place + 1}`;
  const audit = anAudit(template, answers, {
    details: {
      organisation: '<b>=1+1</b>"&\'',
      period: first,
      preparedBy: strings[1] ?? '',
      preparedFor: strings[2] ?? '',
      site: '</style><script>',
    },
    evidence: strings.flatMap((text, place) => [
      aLink(2 * place + 1, {
        title: text,
        address: text,
        ownerRole: text,
        version: text,
        questionIds: [...anAudit(template, answers).answerByQuestion.keys()].slice(
          place,
          place + 1,
        ),
      }),
      aDocument(2 * place + 2, { title: text, whereHeld: text, ownerRole: text }),
    ]),
    actions: strings.flatMap((text, place) => [
      aPlannedAction(2 * place + 1, id(place), {
        what: text,
        ownerRole: text,
        successMeasure: text,
        progress: [{ at: '2026-11-02T09:00:00.000Z', text }],
      }),
      acceptedFor(2 * place + 2, id(place), text),
    ]),
  });
  return { template, audit };
}

function acceptedFor(number: number, questionId: string, reason: string): Audit['actions'][number] {
  const { id, addedAt, questionId: of } = aPlannedAction(number, questionId);
  return { kind: 'accepted', id, addedAt, questionId: of, number, reason };
}

/** All that was typed into the answers, the evidence and the actions of an audit. */
export function listTyped({ answerByQuestion, evidence, actions }: Audit): readonly string[] {
  return [
    ...[...answerByQuestion.values()].flatMap(({ narrative, impact }) => [narrative, impact]),
    ...evidence.flatMap((item) => [item.title, item.ownerRole]),
    ...actions.flatMap((action) => (action.kind === 'planned' ? [action.what] : [])),
  ];
}
