import {
  penSchema,
  type Clock,
  type Moderation,
  type ModeratorId,
  type Pen,
  type Verdict,
  type Written,
} from './moderation.ts';

/** The fields that are written; those left out stay. */
export type ModerationChange = {
  readonly verdict?: Verdict;
  readonly comment?: string;
  readonly privateNote?: string;
  readonly tags?: readonly string[];
};

/** Who writes, with which pen, and when. */
export type Writer = { readonly by: ModeratorId; readonly pen: Pen; readonly at: string };

/** Writes over all values a field has, which its writer has seen: so a clash is settled as well. */
export function changeModeration(
  moderation: Moderation,
  change: ModerationChange,
  writer: Writer,
): Moderation {
  const { verdict, comment, privateNote, tags } = change;
  return {
    verdict:
      verdict === undefined ? moderation.verdict : write(moderation.verdict, verdict, writer),
    comment:
      comment === undefined ? moderation.comment : write(moderation.comment, comment, writer),
    privateNote:
      privateNote === undefined
        ? moderation.privateNote
        : write(moderation.privateNote, privateNote, writer),
    tags: tags === undefined ? moderation.tags : write(moderation.tags, [...tags], writer),
  };
}

function write<Value>(
  field: readonly Written<Value>[],
  value: Value,
  { by, pen, at }: Writer,
): { value: Value; by: ModeratorId; at: string; clock: Record<Pen, number> }[] {
  const clock = joinClocks(field.map((each) => each.clock));
  clock[pen] = (clock[pen] ?? 0) + 1;
  return [{ value, by, at, clock }];
}

function joinClocks(clocks: readonly Clock[]): Record<Pen, number> {
  const joined: Record<Pen, number> = {};
  for (const clock of clocks) {
    for (const [pen, count] of listCounts(clock)) joined[pen] = Math.max(joined[pen] ?? 0, count);
  }
  return joined;
}

function listCounts(clock: Clock): readonly (readonly [Pen, number])[] {
  return Object.entries(clock).map(([pen, count]) => [penSchema.parse(pen), count] as const);
}
