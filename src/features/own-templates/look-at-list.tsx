import { useMemo, type ReactElement } from 'react';

import { loadChoices } from '../../catalogue/choices.ts';
import { Alert } from '../../components/alert.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Details } from '../../components/details.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Button } from '../../components/button.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { readQuestionSet } from '../../domain/question-set/read-question-set.ts';
import type { SetMeaning } from '../../domain/question-set/set-columns.ts';
import type {
  QuestionSet,
  SetFault,
  SetQuestion,
  SetSection,
} from '../../domain/question-set/set-question.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import {
  nameSheetColumn,
  shorten,
  type NamedSheet,
  type SheetFile,
} from '../../items/sheets/named-sheet.ts';
import { describeFound, describeRemedy, nameCell } from './describe-set-fault.ts';
import { ListFormPage } from './list-form-page.tsx';

type LookAtListProps = {
  readonly file: SheetFile;
  readonly named: NamedSheet<SetMeaning>;
  readonly onBack: () => void;
};

/** Everything that was understood, and what could not be taken, before a template is made of it. */
export function LookAtList({ file, named, onBack }: LookAtListProps): ReactElement {
  const set = useMemo(() => readQuestionSet(named.rows, named.headingRow, named.columns), [named]);
  const loaded = useLoaded('choices', loadChoices);
  if (loaded.status === 'loading') return <LoadingPage />;
  if (loaded.status === 'failed') {
    const back = (
      <Button variant="link" onClick={onBack}>
        Back to the columns
      </Button>
    );
    return <QuestionsNotLoaded title="Look at the questions" back={back} onRetry={loaded.retry} />;
  }
  return (
    <ListFormPage set={set} fileName={file.name} choices={loaded.value} onBack={onBack}>
      <Understood set={set} named={named} />
    </ListFormPage>
  );
}

type UnderstoodProps = { readonly set: QuestionSet; readonly named: NamedSheet<SetMeaning> };

function Understood({ set, named }: UnderstoodProps): ReactElement {
  const { sections, faults } = set;
  const rows = sections.flatMap(({ title, questions }) =>
    questions.map((question) => ({ ...question, section: title })),
  );
  return (
    <>
      <p className="govuk-body-l">
        {countWords(rows.length, 'question')} in {countWords(sections.length, 'section')}.
      </p>
      {faults.length > 0 && <Faults faults={faults} />}
      <DataTable
        caption="Sections"
        captionSize="m"
        columns={SECTION_COLUMNS}
        rows={sections}
        rowKey={({ title }) => title}
      />
      <Details summary={`Every question (${rows.length})`}>
        <DataTable
          caption="Questions"
          captionHidden
          startsShort
          columns={QUESTION_COLUMNS}
          rows={rows}
          rowKey={({ row }) => String(row)}
        />
      </Details>
      <HowUnderstood set={set} named={named} />
    </>
  );
}

function Faults({ faults }: Pick<QuestionSet, 'faults'>): ReactElement {
  return (
    <>
      <Alert
        kind="warning"
        title={`${countWords(faults.length, 'cell')} to look at`}
        headingLevel={2}
      >
        <p className="govuk-body">
          Nothing is stored yet. Go on as the table says, or correct the file and choose it again.
        </p>
      </Alert>
      <DataTable
        caption="Cells to look at"
        captionSize="s"
        columns={FAULT_COLUMNS}
        rows={faults}
        rowKey={(fault) => `${fault.kind} ${nameCell(fault)}`}
      />
    </>
  );
}

function HowUnderstood({ set, named }: UnderstoodProps): ReactElement {
  const { continued, headings } = set;
  const untaken = listUntaken(named);
  return (
    <Details summary="How the rows were understood">
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {headings.length === 0
            ? 'No row was taken for the heading of a section.'
            : `Taken for the heading of a section: ${nameRows(headings)}.`}
        </li>
        <li>
          {continued.length === 0
            ? 'No row goes on with the question above it.'
            : `Going on with the question above: ${nameRows(continued)}.`}
        </li>
        <li>
          {untaken.length === 0
            ? 'Every column with a heading is taken.'
            : `Columns that are not taken: ${untaken.join('; ')}.`}
        </li>
      </ul>
    </Details>
  );
}

const MOST_NAMED = 20;

function nameRows(rows: readonly number[]): string {
  const named = rows.slice(0, MOST_NAMED).join(', ');
  const more = rows.length - MOST_NAMED;
  return `${rows.length === 1 ? 'row' : 'rows'} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function listUntaken({ rows, headingRow, columns }: NamedSheet<SetMeaning>): readonly string[] {
  const taken = new Set<number | undefined>(Object.values(columns));
  return (rows[headingRow] ?? []).flatMap((heading, column) =>
    heading === '' || taken.has(column) ? [] : [nameSheetColumn(column, heading)],
  );
}

const FAULT_COLUMNS: readonly TableColumn<SetFault>[] = [
  { key: 'cell', heading: 'Cell', rowHeader: true, render: nameCell },
  { key: 'found', heading: 'What is there', render: describeFound },
  { key: 'remedy', heading: 'What is done with it', render: describeRemedy },
];

const SECTION_COLUMNS: readonly TableColumn<SetSection>[] = [
  {
    key: 'section',
    heading: 'Section',
    rowHeader: true,
    render: ({ title }) => shorten(title, 120),
  },
  {
    key: 'questions',
    heading: 'Questions',
    numeric: true,
    render: ({ questions }) => questions.length,
  },
];

type Row = SetQuestion & { readonly section: string };

const QUESTION_COLUMNS: readonly TableColumn<Row>[] = [
  { key: 'row', heading: 'Row', numeric: true, render: ({ row }) => row },
  { key: 'section', heading: 'Section', render: ({ section }) => shorten(section, 60) },
  { key: 'reference', heading: 'Reference', render: ({ reference }) => shorten(reference, 30) },
  {
    key: 'question',
    heading: 'Question',
    rowHeader: true,
    render: ({ question }) => shorten(question, 160),
  },
  { key: 'guidance', heading: 'Guidance', render: ({ guidance }) => shorten(guidance, 120) },
  {
    key: 'evidence',
    heading: 'Evidence',
    numeric: true,
    render: ({ evidence }) => evidence.length,
  },
  { key: 'weight', heading: 'Weight', numeric: true, render: ({ weight }) => weight },
];
