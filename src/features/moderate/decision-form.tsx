import type { ReactElement } from 'react';

import { Textarea } from '../../components/textarea.tsx';
import type { ModerationChange } from '../../domain/moderation/change-moderation.ts';
import { listClashes } from '../../domain/moderation/merge-moderations.ts';
import { ClashLines } from './clash-lines.tsx';
import { KeptPlace } from './kept-place.tsx';
import type { OpenModeration } from './moderate-frame.tsx';
import type { QueueItem } from './queue-items.ts';
import { sayVerdict } from './rating-words.tsx';
import { TagFields } from './tag-fields.tsx';
import { showValues, type DecisionState } from './use-decision.ts';
import { VerdictFields, type DecisionFault } from './verdict-fields.tsx';

type DecisionFormProps = {
  readonly item: QueueItem;
  readonly open: OpenModeration;
  readonly decision: DecisionState;
  readonly faults: readonly DecisionFault[];
};

/** The four fields of a decision. A field in which two moderators differ shows both instead. */
export function DecisionForm(props: DecisionFormProps): ReactElement {
  const { item, open, decision } = props;
  const { moderation, change } = decision;
  const clashes = listClashes(moderation);
  return (
    <>
      <KeptPlace>
        {clashes.includes('verdict') ? (
          <ClashLines
            moderation={open.moderation}
            title="Your decision"
            field={moderation.verdict}
            say={(verdict) => sayVerdict(verdict, item.cell.scale)}
            onKeep={(verdict) => {
              change({ verdict });
            }}
          />
        ) : (
          <VerdictFields {...props} />
        )}
      </KeptPlace>
      <div className="s11-moderate__comment">
        <KeptPlace>
          <CommentField {...props} />
        </KeptPlace>
      </div>
      <div className="s11-moderate__private">
        <KeptPlace>
          <NoteField {...props} />
        </KeptPlace>
      </div>
      <KeptPlace>
        {clashes.includes('tags') ? (
          <ClashLines
            moderation={open.moderation}
            title="Issue tags and barriers"
            field={moderation.tags}
            say={(tags) => (tags.length === 0 ? 'No tags' : tags.join(', '))}
            join={(lists) => [...new Set(lists.flat())]}
            onKeep={(tags) => {
              change({ tags });
            }}
          />
        ) : (
          <TagFields items={open.items} decision={decision} />
        )}
      </KeptPlace>
    </>
  );
}

type TextPartProps = DecisionFormProps & {
  readonly field: 'comment' | 'privateNote';
  readonly title: string;
  readonly hint: string;
};

function TextPart({ open, decision, field, title, hint }: TextPartProps): ReactElement {
  const { moderation, change } = decision;
  const toChange = (text: string): ModerationChange =>
    field === 'comment' ? { comment: text } : { privateNote: text };
  if (listClashes(moderation).includes(field)) {
    return (
      <ClashLines
        moderation={open.moderation}
        title={title}
        field={moderation[field]}
        say={(text) => text}
        join={(texts) => texts.join('\n\n')}
        onKeep={(text) => {
          change(toChange(text));
        }}
      />
    );
  }
  return (
    <Textarea
      name={field}
      label={`${title} (optional)`}
      hint={hint}
      rows={3}
      value={showValues(moderation)[field]}
      onChange={(event) => {
        change(toChange(event.target.value), true);
      }}
    />
  );
}

function CommentField(props: DecisionFormProps): ReactElement {
  const hint = 'The agency will read this with your decision.';
  return <TextPart {...props} field="comment" title="Comment to the agency" hint={hint} />;
}

function NoteField(props: DecisionFormProps): ReactElement {
  const hint = 'For the partnership alone. It is never in anything the agency gets.';
  return <TextPart {...props} field="privateNote" title="Private note" hint={hint} />;
}
