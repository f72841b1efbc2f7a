import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type {
  RoundChange,
  RoundEntry,
  RoundMoment,
} from '../../domain/device/list-round-entries.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';

/** More that one press has changed are folded up. */
const SHOWN = 3;

type MomentItemProps = {
  readonly moment: RoundMoment;
  readonly onPutBack: (entry: RoundEntry) => void;
};

/** What was changed at one moment, each with what it was before. */
export function MomentItem({ moment, onPutBack }: MomentItemProps): ReactElement {
  const { movedAt, entries } = moment;
  const when = formatMoment(movedAt);
  const list = entries.map((entry) => (
    <EntryItem
      key={entry.id}
      entry={entry}
      when={when}
      onPutBack={() => {
        onPutBack(entry);
      }}
    />
  ));
  return (
    <li className="s11-round__moment">
      <h2 className="govuk-heading-s">{when}</h2>
      {entries.length <= SHOWN ? (
        list
      ) : (
        <Details summary={`${countOf(entries.length, 'change')} at once`}>{list}</Details>
      )}
    </li>
  );
}

type EntryItemProps = {
  readonly entry: RoundEntry;
  readonly when: string;
  readonly onPutBack: () => void;
};

function EntryItem({ entry, when, onPutBack }: EntryItemProps): ReactElement {
  const { kind, name, why, changes, isPresent } = entry;
  const isRemoved = why === 'removed';
  return (
    <div className="s11-round__entry">
      <h3 className="govuk-heading-s">
        {KINDS[kind]}: {name}{' '}
        <Tag kind={isRemoved ? 'info' : 'outline'}>{isRemoved ? 'Removed' : 'Changed'}</Tag>
      </h3>
      {kind === 'damaged' ? (
        <p className="govuk-body">
          It could not be read, and is kept as it was found. A backup file holds it.
        </p>
      ) : (
        <Changes changes={changes} isRemoved={isRemoved} />
      )}
      {isPresent ? (
        <p className="govuk-body">It is just like this now.</p>
      ) : (
        kind !== 'damaged' && (
          <Button variant="secondary" onClick={onPutBack}>
            Put {isRemoved ? 'it' : 'the earlier state'} back
            <VisuallyHidden>
              {' '}
              ({name}, until {when})
            </VisuallyHidden>
          </Button>
        )
      )}
    </div>
  );
}

const KINDS = {
  round: 'Round',
  agency: 'Agency',
  received: 'Return',
  damaged: 'Damaged entry',
} as const;

type ChangesProps = { readonly changes: readonly RoundChange[]; readonly isRemoved: boolean };

function Changes({ changes, isRemoved }: ChangesProps): ReactElement {
  if (changes.length === 0)
    return <p className="govuk-body">Nothing that is shown here differs.</p>;
  return (
    <SummaryList
      rows={changes.map(({ name, before, after }) => ({
        key: name,
        value: isRemoved ? (
          <span className="s11-letter">{before}</span>
        ) : (
          <>
            <SideOfChange label="Before" text={before} />
            <SideOfChange label="After" text={after} />
          </>
        ),
      }))}
    />
  );
}

type SideOfChangeProps = { readonly label: string; readonly text: string };

function SideOfChange({ label, text }: SideOfChangeProps): ReactElement {
  return (
    <div className="s11-round__side">
      <strong>{label}</strong>
      <div className="s11-letter">{text === '' ? 'Nothing' : text}</div>
    </div>
  );
}
