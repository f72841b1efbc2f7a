import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { listTags } from '../../domain/picture/list-tags.ts';
import type { QueueItem } from './queue-items.ts';
import { showValues, type DecisionState } from './use-decision.ts';

/** Offered before anybody has made one of their own. */
const FIRST_TAGS = ['Good practice', 'Out-of-date policy', 'No evidence of impact', 'Training gap'];
const MOST_SHOWN = 12;

/** What the answer is an example of: ticked from those used so far, or made anew. */
export function TagFields({
  items,
  decision: { moderation, change },
}: {
  readonly items: readonly QueueItem[];
  readonly decision: DecisionState;
}): ReactElement {
  const { tags } = showValues(moderation);
  const used = listTags([...new Set(items.map(({ agency }) => agency))]).map(({ tag }) => tag);
  const offered = [...new Set([...tags, ...used.slice(0, MOST_SHOWN), ...FIRST_TAGS])];
  const [fresh, setFresh] = useState('');
  const add = (): void => {
    const tag = fresh.trim().slice(0, 500);
    if (tag !== '' && !tags.includes(tag)) change({ tags: [...tags, tag] });
    setFresh('');
  };
  return (
    <Details summary={tags.length === 0 ? 'Issue tags' : `Issue tags: ${tags.join(', ')}`} small>
      <Checkboxes
        name="tags"
        legend="What is this answer an example of?"
        legendSize="s"
        small
        options={offered.map((tag) => ({ value: tag, label: tag }))}
        values={tags}
        onChange={({ target: { value, checked } }) => {
          change({ tags: checked ? [...tags, value] : tags.filter((tag) => tag !== value) });
        }}
      />
      <TextInput
        name="new-tag"
        label="Another tag"
        value={fresh}
        width={20}
        onChange={(event) => {
          setFresh(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Button variant="secondary" onClick={add}>
        Add tag
      </Button>
    </Details>
  );
}
