import fc from 'fast-check';

import { auditIdSchema } from '../../src/domain/audit/audit.ts';
import type { KeptReturn } from '../../src/domain/audit/kept-return.ts';
import type { MadeReturn } from '../../src/domain/audit/made-return.ts';
import type { Reply } from '../../src/domain/audit/reply.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { uuidOf } from './builders.ts';

const MOMENT = '2026-11-03T10:30:00.000Z';

const replyArbitrary: fc.Arbitrary<Reply> = fc.record({
  questionId: fc.constant(questionIdSchema.parse('core.senior-lead')),
  feedback: fc.constant({
    contentHash: '8f'.repeat(32),
    madeAt: MOMENT,
    onReturn: '9a'.repeat(32),
  }),
  text: fc.constant('The policy was renewed in May.'),
});

/** Any return kept to be read, with replies to feedback in it or without. */
export const keptReturnArbitrary: fc.Arbitrary<KeptReturn> = fc.record(
  {
    auditId: fc.constant(auditIdSchema.parse(uuidOf(9))),
    contentHash: fc.constant('7e'.repeat(32)),
    madeAt: fc.constant(MOMENT),
    keptAt: fc.constant(MOMENT),
    marking: fc.constant('IN CONFIDENCE'),
    leftOut: fc.integer({ min: 1, max: 12 }),
    replies: fc.array(replyArbitrary, { minLength: 1, maxLength: 2 }),
  },
  { noNullPrototype: true, requiredKeys: ['auditId', 'contentHash', 'madeAt', 'keptAt'] },
);

/** Any return that was made of an audit and sent, with such lines of text. */
export function madeReturnOf(line: fc.Arbitrary<string>): fc.Arbitrary<MadeReturn> {
  return fc.record(
    {
      contentHash: fc.constant('5d'.repeat(32)),
      madeAt: fc.constant(MOMENT),
      fileName: line,
      version: line,
      recipients: fc.array(fc.record({ name: line, address: line }), { maxLength: 2 }),
      sent: fc.array(fc.record({ on: fc.constant('2026-11-03'), to: line }), { maxLength: 2 }),
    },
    {
      noNullPrototype: true,
      requiredKeys: ['contentHash', 'madeAt', 'fileName', 'recipients', 'sent'],
    },
  );
}
