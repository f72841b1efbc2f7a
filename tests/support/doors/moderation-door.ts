import { readFileSync } from 'node:fs';

import * as z from 'zod/mini';

import { changeModeration } from '../../../src/domain/moderation/change-moderation.ts';
import { EMPTY_MODERATION } from '../../../src/domain/moderation/moderation.ts';
import { questionIdSchema } from '../../../src/domain/template/template.ts';
import { hashContent } from '../../../src/domain/shared/content-hash.ts';
import { explainModerationFile } from '../../../src/features/moderate/explain-moderation-file.ts';
import { readModerationFile } from '../../../src/files/moderation/read-moderation.ts';
import { hashOf } from '../collection.ts';
import { jsonCells, manyOf, ODD_MOMENTS, ODD_RATINGS } from '../door-cases.ts';
import { toIncoming, unread } from '../hostile-case.ts';
import { CHAIR, moderationBytes, someDecisions } from '../moderation-files.ts';
import { toText } from '../part-files.ts';
import { ADDRESSES, CONTROLS, FORMULAS, LONG_TAILS, SCRIPTS } from './texts.ts';
import { elsewhere, encode, none, startCells, type Bytes, type Door } from './door.ts';

const NAME = 'moderation.s11moderation.json';
const { refused, taken } = startCells(NAME);
const NOT_SIGNED = 'the hash of a moderator’s file, which nobody signs, must hold';

const verdict = { kind: 'change', rating: 1, reason: 'It is of 2019.' } as const;
const CHANGED = decide(1, changeModeration(EMPTY_MODERATION, { verdict }, CHAIR));
const CONTENT = someDecisions({ moderations: [...someDecisions().moderations, CHANGED] });
const { moderations, moderators } = CONTENT;
const GOOD = moderationBytes(CONTENT);
const TEXT = toText(GOOD);

type Decided = (typeof moderations)[number];

function decide(place: number, moderation: Decided['moderation']): Decided {
  const questionId = questionIdSchema.parse(`core.zz-${place}`);
  return { contentHash: hashOf(1), questionId, moderation };
}

const writeWith = (change: Partial<typeof CONTENT>): Bytes =>
  moderationBytes({ ...CONTENT, ...change });

/** As a forger writes it: something else in a field of its content, and a hash that holds. */
function rewritten(from: string | RegExp, to: string): Bytes {
  const text = TEXT.replace(from, () => to);
  if (text === TEXT) throw new Error(`No ${String(from)}`);
  const { content } = z.looseObject({ content: z.unknown() }).parse(JSON.parse(text));
  return encode(
    text.replace(
      /"contentHash":"[^"]*","format"/,
      `"contentHash":"${hashContent(content)}","format"`,
    ),
  );
}

/** With words at each place of which something is shown. */
function withWords(words: string): Bytes {
  const change = { comment: words, privateNote: words, tags: [`Tag ${words}`.trim()] };
  const moderation = changeModeration(EMPTY_MODERATION, change, CHAIR);
  return writeWith({
    roundName: words,
    moderators: moderators.map((one) => ({ ...one, moderator: { name: words, role: words } })),
    moderations: [decide(1, moderation)],
  });
}

/** Far more decisions than one moderator comes to, and nothing wrong with them. */
function aLargeOne(): Bytes {
  const comment = 'Thank you for telling us plainly.';
  const moderation = changeModeration(EMPTY_MODERATION, { comment, verdict }, CHAIR);
  return writeWith({
    moderations: Array.from({ length: 3_000 }, (_, place) => decide(place, moderation)),
  });
}

export const MODERATION_DOOR: Door = {
  name: 'a moderator’s file',
  good: toIncoming(GOOD, NAME),
  open: async (file) => {
    const read = await readModerationFile(file);
    return read.ok
      ? { isTaken: true, words: '' }
      : { isTaken: false, words: explainModerationFile(read.problem) };
  },
  withJson: (text) => encode(TEXT.replace('"Section 11 audit 2026"', () => text)),
  cells: {
    ...jsonCells(GOOD, NAME),
    P10: refused(
      /must not be larger than 25\.0 MB/,
      unread(60_000_000, GOOD.slice(0, 4_096), NAME),
    ),
    P17: [
      refused(/content\.moderations/, writeWith({ moderations: [...moderations, CHANGED] })),
      refused(/content\.moderators/, writeWith({ moderators: [...moderators, ...moderators] })),
    ],
    // Kept with the return it is of, and seen on no page but its own.
    P18: taken(GOOD),
    P20: taken(() =>
      Uint8Array.from(readFileSync('tests/fixtures/moderation/v1.s11moderation.json')),
    ),
    P22: refused(
      /damaged/,
      ...ODD_RATINGS.filter((one) => one !== '99').map((rating) =>
        rewritten('"rating":1', `"rating":${rating}`),
      ),
    ),
    P24: refused(
      /damaged/,
      ...ODD_MOMENTS.map((at) => rewritten(/"madeAt":"[^"]*"/, `"madeAt":${at}`)),
      ...ODD_MOMENTS.map((at) => rewritten(/"at":"[^"]*"/, `"at":${at}`)),
    ),
    P25: refused(
      /damaged.*roundName/,
      rewritten('"Section 11 audit 2026"', `"${'A'.repeat(1_000_000)}"`),
    ),
    P26: [
      refused(/must not be larger than/, () => manyOf(GOOD, '"moderations":[', CHANGED)),
      taken(aLargeOne),
    ],
    P27: taken(...SCRIPTS.map(withWords)),
    P29: taken(...ADDRESSES.map(withWords)),
    P30: none('it carries no evidence'),
    P31: none('it carries no evidence'),
    P32: taken(...FORMULAS.map(withWords)),
    P33: taken(withWords('Ann\u202enosdraG')),
    P34: taken(...CONTROLS.map(withWords)),
    P36: taken(...LONG_TAILS.map(withWords)),
    P37: refused(
      /changed after it was made \(contentHash\)/,
      encode(TEXT.replace('Ring them', 'Ring thim')),
    ),
    P38: none(NOT_SIGNED),
    P39: none(NOT_SIGNED),
    P42: elsewhere('tests/storage/moderations.browser.test.ts'),
  },
};
