import { useMemo, useState, type ReactElement } from 'react';

import { ButtonGroup } from '../../components/button-group.tsx';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { makeKindLookup } from '../../domain/pulse/kind-lookup.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { isSheetCut, nameSheetColumn, type SheetFile } from '../../items/sheets/named-sheet.ts';
import { SheetNotes } from '../../items/sheets/sheet-notes.tsx';
import { WhereFields } from '../../items/sheets/where-fields.tsx';
import { AnswerColumns } from './answer-columns.tsx';
import { listAsked, listKinds, type OpenPulse } from './open-pulse.ts';
import {
  listAnswers,
  namesAgencies,
  readHeadings,
  startBestSurvey,
  startSurvey,
  toMapping,
  type Guessing,
  type NamedSurvey,
} from './survey-sheet.ts';

type NameColumnsProps = {
  readonly open: OpenPulse;
  readonly file: SheetFile;
  /** As it was said before, when someone comes back to this step. */
  readonly named: NamedSurvey | undefined;
  readonly onBack: () => void;
  readonly onNamed: (named: NamedSurvey) => void;
};

/** What each column of answers asks about, and which column names the agency. */
export function NameColumns(props: NameColumnsProps): ReactElement {
  const { open, file, onBack, onNamed } = props;
  const guessing = useMemo(
    () => ({
      asked: listAsked(open),
      lookUp: makeKindLookup(open.stored.agencies, listKinds(open)),
    }),
    [open],
  );
  const [named, setNamed] = useState(() => props.named ?? startBestSurvey(file, guessing));
  const [tries, setTries] = useState(0);
  const errors = tries === 0 ? [] : findErrors(file, named, guessing);
  const errorOf = (id: string): string | undefined =>
    errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <Page
      title="Say what each column asks"
      context="Read replies of practitioners"
      caption={file.name}
      hasError={errors.length > 0}
      before={<ErrorSummary errors={errors} attempt={tries} />}
    >
      {/* Rows are offered by their number alone: what stands in them could name somebody. */}
      <WhereFields
        file={file}
        named={named}
        choices={HEADING_CHOICES}
        hint="Its cells say what was asked. Replies begin in the row below."
        error={errorOf('headings')}
        onSheet={(name) => {
          setNamed(startSurvey(file, name, guessing));
        }}
        onHeadings={(row) => {
          setNamed(readHeadings(named, row, guessing));
        }}
      />
      <SheetNotes file={file} sheetName={named.sheetName} />
      <AnswerColumns {...{ open, named, errorOf }} onChange={setNamed} />
      <AgencyColumn named={named} error={errorOf('agency-column')} onChange={setNamed} />
      <LeftOut named={named} />
      <ButtonGroup>
        <Button
          onClick={() => {
            if (findErrors(file, named, guessing).length === 0) onNamed(named);
            else setTries((count) => count + 1);
          }}
        >
          Continue
        </Button>
        <Button variant="link" onClick={onBack}>
          Choose another file
        </Button>
      </ButtonGroup>
    </Page>
  );
}

const HEADING_CHOICES = 10;

type AgencyColumnProps = {
  readonly named: NamedSurvey;
  readonly error: string | undefined;
  readonly onChange: (named: NamedSurvey) => void;
};

const NO_COLUMN = '';

function AgencyColumn({ named, error, onChange }: AgencyColumnProps): ReactElement | null {
  const texts = named.looks.filter(({ holds }) => holds.kind === 'text');
  if (texts.length === 0) return null;
  return (
    <Select
      name="agency-column"
      label="Which column names the agency, or its kind?"
      hint="With it, replies are also shown by kind of agency. No agency is shown by itself."
      error={error}
      value={named.agencyColumn === undefined ? NO_COLUMN : String(named.agencyColumn)}
      options={[
        { value: NO_COLUMN, label: 'None' },
        ...texts.map(({ column, heading }) => ({
          value: String(column),
          label: nameSheetColumn(column, heading),
        })),
      ]}
      onChange={({ target: { value } }) => {
        onChange({ ...named, agencyColumn: value === NO_COLUMN ? undefined : Number(value) });
      }}
    />
  );
}

function LeftOut({ named }: { readonly named: NamedSurvey }): ReactElement | null {
  const texts = named.looks.filter(
    ({ column, holds }) => holds.kind !== 'answers' && column !== named.agencyColumn,
  );
  if (texts.length === 0) return null;
  return (
    <Details summary={`${countWords(texts.length, 'column')} left out`}>
      <p className="govuk-body">
        They hold words, names, dates or nothing. People’s own words could name a child or a member
        of staff: they are not shown here and not stored.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {texts.map(({ column, heading, holds }) => (
          <li key={column}>
            {nameSheetColumn(column, heading)}
            {holds.kind === 'empty' && ' (empty)'}
          </li>
        ))}
      </ul>
    </Details>
  );
}

type FieldError = { readonly fieldId: string; readonly message: string };

function findErrors(
  file: SheetFile,
  named: NamedSurvey,
  { lookUp }: Guessing,
): readonly FieldError[] {
  if (isSheetCut(file, named)) {
    const message =
      'The sheet is longer than 5,000 rows or wider than 100 columns. Put the replies into several files, or delete columns that are not needed';
    return [{ fieldId: file.sheets.length > 1 ? 'sheet' : 'headings', message }];
  }
  const [first] = listAnswers(named);
  if (first === undefined) {
    const message =
      'No column below this row holds answers that are known. Select another row with the headings, or another file';
    return [{ fieldId: 'headings', message }];
  }
  const { columns, agencyColumn } = toMapping(named);
  if (columns.length === 0) {
    const message = 'Select what at least one column asks about';
    return [{ fieldId: `column-${first.column}`, message }];
  }
  const twice = columns.flatMap(({ column, questionId }, place) =>
    columns.findIndex((one) => one.questionId === questionId) < place
      ? [
          {
            fieldId: `column-${column}`,
            message:
              'Another column asks about this question already. Select another, or take one out',
          },
        ]
      : [],
  );
  const names = agencyColumn === undefined || namesAgencies(named, agencyColumn, lookUp);
  const message =
    'Fewer than half of the cells in this column name an agency of this round or a kind of agency. Select another column, or none';
  return names ? twice : [...twice, { fieldId: 'agency-column', message }];
}
