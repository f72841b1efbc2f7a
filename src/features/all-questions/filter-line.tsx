import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { NO_FILTER, type QuestionFilter } from '../../domain/scoring/filter-questions.ts';
import type { FilterPart } from './filter-words.ts';

type FilterLineProps = {
  readonly parts: readonly FilterPart[];
  readonly shown: number;
  readonly total: number;
  readonly isStale: boolean;
  readonly onFilter: (filter: QuestionFilter) => void;
  readonly onUpdate: () => void;
};

/** How many questions are shown and why, each reason with the button that takes it away. */
export function FilterLine(props: FilterLineProps): ReactElement {
  const { parts, shown, total, isStale, onFilter, onUpdate } = props;
  const { heading, onFocus } = useKeptFocus<HTMLParagraphElement>();
  return (
    <div className="s11-filter-line" onFocus={onFocus}>
      <div className="s11-filter-line__count govuk-body">
        <p role="status" tabIndex={-1} ref={heading}>
          {sayShown(shown, total)}
          <span className="s11-print-only"> {parts.map(({ words }) => words).join('; ')}</span>
        </p>
        <Button
          variant="link"
          onClick={() => {
            window.print();
          }}
        >
          Print this table
        </Button>
      </div>
      {parts.length > 0 && <Chips parts={parts} onFilter={onFilter} />}
      {isStale && (
        <p className="govuk-body s11-screen-only">
          Questions you change keep their place here.{' '}
          <Button variant="link" onClick={onUpdate}>
            Update the list
          </Button>
        </p>
      )}
    </div>
  );
}

type ChipsProps = Pick<FilterLineProps, 'parts' | 'onFilter'>;

function Chips({ parts, onFilter }: ChipsProps): ReactElement {
  return (
    <ul className="s11-chips s11-screen-only" aria-label="Filters in use">
      {parts.map(({ words, without }) => (
        <li key={words}>
          <button
            type="button"
            className="s11-chip"
            onClick={() => {
              onFilter(without);
            }}
          >
            <VisuallyHidden>Remove filter </VisuallyHidden>
            {words}
            <span aria-hidden="true" className="s11-chip__cross">
              ✕
            </span>
          </button>
        </li>
      ))}
      <li>
        <Button
          variant="link"
          onClick={() => {
            onFilter(NO_FILTER);
          }}
        >
          Clear filters
        </Button>
      </li>
    </ul>
  );
}

function sayShown(shown: number, total: number): string {
  return shown === total ? `All ${total} questions.` : `${shown} of ${total} questions.`;
}
