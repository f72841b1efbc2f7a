import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Tag } from '../../components/tag.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { findWords } from '../../domain/audit/find-words.ts';
import type { NameQuestion } from '../../domain/audit/item-facts.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { questionIdSchema } from '../../domain/template/template.ts';
import { DifferenceList } from './difference-list.tsx';
import { FactList } from './fact-list.tsx';
import type { DamagedEntryData, ItemEntryData } from './list-item-entries.ts';

type ItemEntryProps = {
  readonly entry: ItemEntryData;
  /** Left out of an audit that is signed off. */
  readonly onBringBack: (() => void) | undefined;
};

/** One earlier version of an item: what became of it, and the way to bring it back. */
export function ItemEntry({ entry, onBringBack }: ItemEntryProps): ReactElement {
  const { name, why, movedAt, facts, differences, isPresent } = entry;
  const when = formatMoment(movedAt);
  const isRemoved = why === 'removed';
  return (
    <li className="s11-version">
      <h2 className="govuk-heading-s">{name}</h2>
      <p className="govuk-body">
        <Tag kind={isRemoved ? 'info' : 'outline'}>{isRemoved ? 'Removed' : 'Changed'}</Tag> {when}
      </p>
      {isRemoved ? (
        <FactList facts={facts} />
      ) : (
        <>
          {differences.length > 0 && <DifferenceList differences={differences} />}
          <Details
            small
            summary={
              <>
                Show all of it
                <VisuallyHidden>
                  {' '}
                  of {name}, until {when}
                </VisuallyHidden>
              </>
            }
          >
            <FactList facts={facts} />
          </Details>
        </>
      )}
      {isPresent ? (
        <p className="govuk-body">The audit has it just like this now.</p>
      ) : (
        onBringBack !== undefined && (
          <Button variant="secondary" onClick={onBringBack}>
            Bring {isRemoved ? 'it' : 'this version'} back
            <VisuallyHidden>
              {' '}
              {name}, until {when}
            </VisuallyHidden>
          </Button>
        )
      )}
    </li>
  );
}

const TABLE_WORDS = {
  answers: 'An answer',
  evidence: 'An item of evidence',
  actions: 'An action',
} as const;

type DamagedEntryProps = {
  readonly entry: DamagedEntryData;
  readonly nameQuestion: NameQuestion;
};

/** What could not be read when something took its place: the words that are in it, to be copied. */
export function DamagedEntry({ entry, nameQuestion }: DamagedEntryProps): ReactElement {
  const { table, rowId, row, movedAt } = entry;
  const question = table === 'answers' ? questionIdSchema.safeParse(rowId).data : undefined;
  const words = findWords(row);
  return (
    <li className="s11-version">
      <h2 className="govuk-heading-s">{TABLE_WORDS[table]} that could not be read</h2>
      <p className="govuk-body">
        <Tag kind="attention">Damaged</Tag> {formatMoment(movedAt)}
        {question !== undefined && <> · {nameQuestion(question)}</>}
      </p>
      <p className="govuk-body">
        It is kept as it was found and cannot be brought back.{' '}
        {words.length > 0 && 'The words in it can be copied from here.'}
      </p>
      {words.length > 0 && (
        <Details small summary="Show the words in it">
          {words.map((text, place) => (
            <div key={place} className="s11-kept-words">
              {text}
            </div>
          ))}
        </Details>
      )}
    </li>
  );
}
