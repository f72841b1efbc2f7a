import fc from 'fast-check';

import type { FeedbackRow } from '../../src/domain/device/feedback-rows.ts';
import type { QuestionId } from '../../src/domain/template/template.ts';

/** Feedback as it was received: its own text, and what was answered. */
export type Given = Pick<FeedbackRow, 'id' | 'text' | 'fileName' | 'replies'>;

export function givenOf(
  anyId: fc.Arbitrary<QuestionId>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Given> {
  return fc.record({
    id: fc.constant('0'.repeat(64)),
    text,
    // A line is no longer than one.
    fileName: text.map((words) => words.slice(0, 400)),
    replies: fc.array(fc.record({ questionId: anyId, text }), { maxLength: 3 }),
  });
}
