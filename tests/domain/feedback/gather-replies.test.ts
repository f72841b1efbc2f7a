import { expect, test } from 'vitest';

import { gatherReplies } from '../../../src/domain/feedback/gather-replies.ts';
import { hashContent } from '../../../src/domain/shared/content-hash.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { aFeedback } from '../../support/feedback.ts';

const feedback = aFeedback();
const [first, second] = feedback.content.questions.map(({ id }) => id);
const id = hashContent(feedback.content);
const received = {
  id,
  feedback,
  replyByQuestion: new Map([
    [must(first, 'a question'), '  In May.\n'],
    [must(second, 'another'), ' \n '],
  ]),
};
const { roundId, returned } = feedback.content;

test('a reply goes with the return, and says which feedback on which return it answers', () => {
  expect(gatherReplies([received], { roundId })).toEqual({
    replies: [
      {
        questionId: first,
        feedback: { contentHash: id, madeAt: feedback.madeAt, onReturn: returned.contentHash },
        text: 'In May.',
      },
    ],
    elsewhere: 0,
  });
});

test('what was said to another round stays, and is counted; without a ticket all go', () => {
  expect(gatherReplies([received], { roundId: 'another-round' })).toEqual({
    replies: [],
    elsewhere: 1,
  });
  expect(gatherReplies([received], undefined).replies).toHaveLength(1);
});
