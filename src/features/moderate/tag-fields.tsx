import type { ReactElement } from 'react';

import {
  BARRIER_LABELS,
  partTags,
  readBarrier,
  toBarrierTag,
} from '../../domain/moderation/barriers.ts';
import { listTags, type TagPicture } from '../../domain/picture/list-tags.ts';
import { MAX_LINE_LENGTH } from '../../domain/shared/limits.ts';
import type { QueueItem } from './queue-items.ts';
import { TagGroup } from './tag-group.tsx';
import { showValues, type DecisionState } from './use-decision.ts';

/** Offered before anybody has made one of their own. */
const FIRST_TAGS = ['Good practice', 'Out-of-date policy', 'No evidence of impact', 'Training gap'];
const MOST_SHOWN = 12;

/**
 * What the answer is an example of, and what stands in the way of working together: two groups of
 * one field, since a barrier is a tag that begins as barriers do.
 */
export function TagFields({
  items,
  decision: { moderation, change },
}: {
  readonly items: readonly QueueItem[];
  readonly decision: DecisionState;
}): ReactElement {
  const { tags } = showValues(moderation);
  const { issues, barriers } = partTags(tags);
  const used = listTags([...new Set(items.map(({ agency }) => agency))]);
  return (
    <>
      <TagGroup
        name="tags"
        title="Issue tags"
        legend="What is this answer an example of?"
        offered={[...new Set([...issues, ...nameMost(used.issues), ...FIRST_TAGS])]}
        ticked={issues}
        onTick={(tag, isTicked) => {
          change({ tags: isTicked ? [...tags, tag] : tags.filter((one) => one !== tag) });
        }}
        fieldLabel="Another tag"
        buttonLabel="Add tag"
      />
      <TagGroup
        name="barriers"
        title="Barriers"
        legend="What stands in the way of working together?"
        hint="The agency reads this with your decision, as it reads issue tags."
        offered={offerBarriers([...barriers, ...nameMost(used.barriers)])}
        ticked={barriers}
        onTick={(label, isTicked) => {
          change({ tags: isTicked ? addBarrier(tags, label) : dropBarrier(tags, label) });
        }}
        fieldLabel="Another barrier"
        buttonLabel="Add barrier"
      />
    </>
  );
}

function nameMost(used: readonly TagPicture[]): readonly string[] {
  return used.slice(0, MOST_SHOWN).map(({ tag }) => tag);
}

/** Those of the list, where they always stand, and then the partnership's own: each once, however it was typed. */
function offerBarriers(own: readonly string[]): readonly string[] {
  return partTags([...BARRIER_LABELS, ...own].map(toBarrierTag)).barriers;
}

/** Typed with its prefix or without. */
function addBarrier(tags: readonly string[], typed: string): readonly string[] {
  const tag = toBarrierTag(readBarrier(typed)?.label ?? typed)
    .slice(0, MAX_LINE_LENGTH)
    .trim();
  const key = readBarrier(tag)?.key;
  return tags.some((one) => readBarrier(one)?.key === key) ? tags : [...tags, tag];
}

function dropBarrier(tags: readonly string[], label: string): readonly string[] {
  const key = readBarrier(toBarrierTag(label))?.key;
  return tags.filter((one) => readBarrier(one)?.key !== key);
}
