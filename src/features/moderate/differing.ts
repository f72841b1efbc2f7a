import type { ModerationFile, Clash } from '../../domain/moderation/moderation-file.ts';
import type { ModeratedAnswer } from '../../domain/moderation/meet-earlier.ts';
import { listDistinct, type ModerationField } from '../../domain/moderation/merge-moderations.ts';
import { EMPTY_MODERATION, type Moderation } from '../../domain/moderation/moderation.ts';
import type { Scale } from '../../domain/picture/count-in.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { isSameValue } from '../../domain/shared/same-value.ts';
import type { OpenModeration } from './moderate-frame.tsx';
import { addressOf } from './queue-items.ts';
import { sayVerdict, wordsOf } from './rating-words.tsx';

/** One answer on which two moderators differ, in words. */
export type Differing = {
  readonly key: string;
  /** The agency and what was asked. */
  readonly title: string;
  /** Where it is decided; nothing for a return that is not here or does not count. */
  readonly address?: string;
  readonly fields: readonly {
    readonly name: string;
    readonly sides: readonly { readonly whose: string; readonly words: string }[];
  }[];
};

const FIELD_WORDS = {
  verdict: 'Decision',
  comment: 'Comment to the agency',
  privateNote: 'Private note',
  tags: 'Issue tags and barriers',
} as const;

/** Every field in which what is here and what is in the file differ, with both. */
export function describeDiffering(
  open: OpenModeration,
  content: ModerationFile['content'],
  clashes: readonly Clash[],
): readonly Differing[] {
  const theirs = mapAnswers(content.moderations);
  const names = new Map<string, string>([
    ...content.moderators.map(({ id, moderator }) => [id, wordsOf(moderator)] as const),
    ...[...open.moderation.moderatorById].map(([id, one]) => [id, wordsOf(one)] as const),
  ]);
  const answers = mapItems(open);
  const agencies = new Map(open.stored.returns.map((one) => [one.contentHash, one.organisation]));
  return clashes.map((clash) => {
    const key = keyOf(clash);
    const item = answers.get(key);
    const agency = item?.agency.agency.name ?? agencies.get(clash.contentHash);
    const question = item?.question.title ?? clash.questionId;
    const their = theirs.get(key) ?? EMPTY_MODERATION;
    return {
      key,
      title: `${agency ?? 'A return that is not on this device'}: ${question}`,
      ...(item === undefined ? {} : { address: addressOf(open.stored.round.id, item, 'question') }),
      fields: clash.fields.map((field) => ({
        name: FIELD_WORDS[field],
        sides: listSides(clash.moderation, field, their, item?.cell.scale).map((side) => ({
          words: side.words,
          whose: `${side.isTheirs ? 'In the file' : 'Here'}: ${names.get(side.by) ?? 'another moderator'}, ${formatMoment(side.at)}`,
        })),
      })),
    };
  });
}

type Side = {
  readonly words: string;
  readonly by: string;
  readonly at: string;
  readonly isTheirs: boolean;
};

function listSides(
  merged: Moderation,
  field: ModerationField,
  their: Moderation,
  scale: Scale | undefined,
): readonly Side[] {
  return listDistinct<Moderation[ModerationField][number]>(merged[field]).map((one) => ({
    words: sayValue(one.value, scale),
    by: one.by,
    at: one.at,
    isTheirs: their[field].some((each) => isSameValue(each, one)),
  }));
}

function sayValue(
  value: Moderation[ModerationField][number]['value'],
  scale: Scale | undefined,
): string {
  if (typeof value === 'string') return value === '' ? 'Nothing' : value;
  if ('kind' in value) return sayVerdict(value, scale ?? { id: '', labels: [] });
  return value.length === 0 ? 'No tags' : value.join(', ');
}

function mapAnswers(moderations: readonly ModeratedAnswer[]): ReadonlyMap<string, Moderation> {
  return new Map(moderations.map((one) => [keyOf(one), one.moderation]));
}

function mapItems({ items }: OpenModeration): ReadonlyMap<string, OpenModeration['items'][number]> {
  return new Map(
    items.map((item) => [
      keyOf({ contentHash: item.agency.received.contentHash, questionId: item.question.id }),
      item,
    ]),
  );
}

function keyOf({
  contentHash,
  questionId,
}: Pick<ModeratedAnswer, 'contentHash' | 'questionId'>): string {
  return `${contentHash} ${questionId}`;
}
