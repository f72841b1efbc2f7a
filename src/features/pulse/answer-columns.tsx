import type { ReactElement } from 'react';

import { Checkbox } from '../../components/checkbox.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Select, type SelectOption } from '../../components/select.tsx';
import { sayFavourable } from '../../domain/pulse/answer-scales.ts';
import type { ColumnLook } from '../../domain/pulse/look-at-columns.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { questionIdSchema } from '../../domain/template/template.ts';
import { nameSheetColumn } from '../../items/sheets/named-sheet.ts';
import { listAsked, placesOf, type OpenPulse } from './open-pulse.ts';
import { nameScale } from './pulse-words.ts';
import { listAnswers, type NamedSurvey } from './survey-sheet.ts';

type AnswerColumnsProps = {
  readonly open: OpenPulse;
  readonly named: NamedSurvey;
  readonly errorOf: (id: string) => string | undefined;
  readonly onChange: (named: NamedSurvey) => void;
};

const NOT_TAKEN = '';

/** The columns with answers, each with the question it seems to ask about. */
export function AnswerColumns({
  open,
  named,
  errorOf,
  onChange,
}: AnswerColumnsProps): ReactElement {
  const columns = listAnswers(named);
  const options = listOptions(open);
  const guessed = columns.filter(({ column }) => named.questionByColumn.has(column)).length;
  if (columns.length === 0) {
    return (
      <InsetText>
        No column below this row holds answers that are known: agreement, yes or no, always to
        never, confidence, very good to very poor, or numbers from 1 to 5.
      </InsetText>
    );
  }
  return (
    <section aria-labelledby="answer-columns">
      <h2 className="govuk-heading-m" id="answer-columns">
        {countWords(columns.length, 'column')} with answers
      </h2>
      <p className="govuk-body" role="status">
        {guessed} of them {guessed === 1 ? 'asks' : 'ask'} about a question of this round. Questions
        were suggested by their wording: look at each.
      </p>
      {columns.map((look) => (
        <AnswerColumn
          key={look.column}
          {...{ look, named, options, onChange }}
          error={errorOf(`column-${look.column}`)}
        />
      ))}
    </section>
  );
}

function listOptions(open: OpenPulse): readonly SelectOption[] {
  const places = placesOf(open);
  return [
    { value: NOT_TAKEN, label: 'Nothing: leave this column out' },
    ...listAsked(open).map(({ id, title }) => ({
      value: id,
      label: `${places.get(id) ?? ''} ${title}`.trim(),
    })),
  ];
}

type AnswerColumnProps = Pick<AnswerColumnsProps, 'named' | 'onChange'> & {
  readonly look: ColumnLook;
  readonly options: readonly SelectOption[];
  readonly error: string | undefined;
};

function AnswerColumn({
  look: { column, heading, holds },
  named,
  options,
  error,
  onChange,
}: AnswerColumnProps): ReactElement | null {
  if (holds.kind !== 'answers') return null;
  const questionId = named.questionByColumn.get(column);
  const choose = (value: string): void => {
    const questionByColumn = new Map(named.questionByColumn);
    if (value === NOT_TAKEN) questionByColumn.delete(column);
    else questionByColumn.set(column, questionIdSchema.parse(value));
    onChange({ ...named, questionByColumn });
  };
  const turn = (isReversed: boolean): void => {
    const reversed = new Set(named.reversed);
    if (isReversed) reversed.add(column);
    else reversed.delete(column);
    onChange({ ...named, reversed });
  };
  return (
    <div className="s11-pulse-column">
      <Select
        name={`column-${column}`}
        label={nameSheetColumn(column, heading)}
        labelSize="s"
        hint={`${nameScale(holds.scale)} · ${countWords(holds.read, 'answer')}`}
        error={error}
        value={questionId ?? NOT_TAKEN}
        options={options}
        onChange={(event) => {
          choose(event.target.value);
        }}
      />
      {questionId !== undefined && (
        <Checkbox
          name={`reversed-${column}`}
          small
          label={`Turned round: it is good when people ${sayFavourable(holds.scale, true)}`}
          checked={named.reversed.has(column)}
          onChange={(event) => {
            turn(event.target.checked);
          }}
        />
      )}
    </div>
  );
}
