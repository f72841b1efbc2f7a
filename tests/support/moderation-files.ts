import { changeModeration, type Writer } from '../../src/domain/moderation/change-moderation.ts';
import type { ModerationFile } from '../../src/domain/moderation/moderation-file.ts';
import {
  EMPTY_MODERATION,
  moderatorIdSchema,
  penSchema,
} from '../../src/domain/moderation/moderation.ts';
import { must } from '../../src/domain/shared/must.ts';
import { questionIdSchema } from '../../src/domain/template/template.ts';
import { writeModeration } from '../../src/files/moderation/write-moderation.ts';
import { uuidOf } from './builders.ts';
import { hashOf, ROUND } from './collection.ts';

/** Somebody who writes with a pen of the same number. */
export function writerOf(number: number, at = '2026-11-20T10:00:00.000Z'): Writer {
  return { by: moderatorIdSchema.parse(uuidOf(number)), pen: penSchema.parse(uuidOf(number)), at };
}

export const CHAIR = writerOf(71);

export function someDecisions(
  change: Partial<ModerationFile['content']> = {},
): ModerationFile['content'] {
  const verdict = { kind: 'challenge', reason: 'When was it last reviewed?' } as const;
  const challenged = changeModeration(
    EMPTY_MODERATION,
    {
      verdict,
      comment: 'Please send it.',
      privateNote: 'Ring them.',
      tags: ['Out-of-date policy'],
    },
    CHAIR,
  );
  return {
    roundId: ROUND,
    roundName: 'Section 11 audit 2026',
    madeAt: '2026-11-21T09:00:00.000Z',
    moderators: [{ id: CHAIR.by, moderator: { name: 'Sam', role: 'Chair' } }],
    moderations: [
      {
        contentHash: hashOf(1),
        questionId: questionIdSchema.parse('core.question-1'),
        moderation: challenged,
      },
      {
        contentHash: hashOf(1),
        questionId: questionIdSchema.parse('core.question-2'),
        moderation: changeModeration(EMPTY_MODERATION, { verdict: { kind: 'agree' } }, CHAIR),
      },
    ],
    ...change,
  };
}

export function moderationBytes(
  content: ModerationFile['content'] = someDecisions(),
): Uint8Array<ArrayBuffer> {
  const written = writeModeration(content);
  return must(written.ok ? written.value : undefined, 'a file');
}
