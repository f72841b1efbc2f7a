import { useId, useMemo, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Page } from '../../components/page.tsx';
import type { TableColumn } from '../../components/table-column.ts';
import { TextInput } from '../../components/text-input.tsx';
import {
  guessQuestions,
  listSheetRows,
  nameQuestions,
  toBroughtAnswers,
  type Guess,
  type SheetRow,
} from '../../domain/carry/sheet-rows.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { bringCarried } from '../../storage/carried.ts';
import { explainBringing } from './explain-bringing.ts';
import type { SheetFile } from '../../items/sheets/named-sheet.ts';
import type { NamedAnswers, SheetPageProps } from './sheet-steps.ts';

type MatchRowsProps = SheetPageProps & {
  readonly file: SheetFile;
  readonly named: NamedAnswers;
  readonly onBack: () => void;
};

/** Which question of this audit each row answers. What is left empty is kept to be read. */
export function MatchRows({ stored, file, named, onBack }: MatchRowsProps): ReactElement {
  const { audit, template } = stored;
  const { organisation } = audit.details;
  const rows = useMemo(() => listSheetRows(named.rows, named.headingRow, named.columns), [named]);
  const idByName = useMemo(() => nameQuestions(template), [template]);
  const guesses = useMemo(() => guessQuestions(template, rows), [template, rows]);
  const [typed, setTyped] = useState(() => startTyped(rows, guesses, idByName));
  const questionByRow = readTyped(typed, idByName);
  const { bring, fault, isBusy } = useBringSheet({ stored, file, named, rows, questionByRow });
  const unknown = [...typed].filter(([, name]) => name !== '' && !idByName.has(name)).length;
  return (
    <Page title="Match rows to questions" context={organisation} caption={file.name}>
      <p className="govuk-body">
        {countWords(questionByRow.size, 'row')} of {rows.length} matched. Check each: type a part of
        the question’s number or title and choose it from the list. A row left empty is kept to be
        read, and goes to no question.
      </p>
      {fault !== undefined && (
        <Alert kind="error" role="alert" title="The answers could not be brought in">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <RowTable
        rows={rows}
        guesses={guesses}
        names={[...idByName.keys()]}
        typed={typed}
        onType={(row, name) => {
          setTyped(new Map([...typed, [row, name]]));
        }}
      />
      <p className="govuk-body" role="status">
        {unknown > 0 &&
          `${countWords(unknown, 'row names', 'rows name')} no question of this audit and ${unknown === 1 ? 'is' : 'are'} kept to be read.`}
      </p>
      <ButtonGroup>
        <Button
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) void bring();
          }}
        >
          Bring in {countWords(rows.length, 'row')}
        </Button>
        <Button variant="link" onClick={onBack}>
          Back to the columns
        </Button>
      </ButtonGroup>
    </Page>
  );
}

type Bringing = {
  readonly bring: () => Promise<void>;
  readonly fault: string | undefined;
  readonly isBusy: boolean;
};
type SheetToBring = Pick<MatchRowsProps, 'stored' | 'file' | 'named'> & {
  readonly rows: readonly SheetRow[];
  readonly questionByRow: ReadonlyMap<number, QuestionId>;
};

/** Brings the rows in, and leads to what came of it. */
function useBringSheet(sheet: SheetToBring): Bringing {
  const { stored, file, named, rows, questionByRow } = sheet;
  const navigate = useNavigate();
  const [fault, setFault] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const bring = async (): Promise<void> => {
    setIsBusy(true);
    const brought = {
      source: {
        kind: 'spreadsheet' as const,
        name: file.name.slice(0, 400),
        questions: named.sheetName.slice(0, 400),
      },
      answers: toBroughtAnswers(
        rows,
        questionByRow,
        `${file.hash.slice(0, 16)} ${named.sheetName}`,
      ),
      evidence: [],
      actions: [],
    };
    const done = await bringCarried(stored.audit.id, brought, new Date());
    setIsBusy(false);
    if (!done.ok) {
      setFault(explainBringing(done.problem));
      return;
    }
    const params = new URLSearchParams({ brought: done.value.broughtAt });
    await navigate(`/audits/${stored.audit.id}/carry-forward?${params.toString()}`);
  };
  return { bring, fault, isBusy };
}

type RowTableProps = {
  readonly rows: readonly SheetRow[];
  readonly guesses: ReadonlyMap<number, Guess>;
  readonly names: readonly string[];
  readonly typed: ReadonlyMap<number, string>;
  readonly onType: (row: number, name: string) => void;
};

function RowTable({ rows, guesses, names, typed, onType }: RowTableProps): ReactElement {
  const listId = useId();
  const columns: readonly TableColumn<SheetRow>[] = [
    { key: 'row', heading: 'Row', numeric: true, render: ({ number }) => number },
    {
      key: 'earlier',
      heading: 'In the spreadsheet',
      rowHeader: true,
      render: ({ cells }) => (
        <div className="s11-sheet-row__asked">
          {[cells.reference, cells.question].filter((cell) => cell !== '').join(' ')}
        </div>
      ),
    },
    { key: 'said', heading: 'What it says', render: (row) => <Said row={row} /> },
    {
      key: 'question',
      heading: 'Question of this audit',
      render: ({ number }) => (
        <TextInput
          name={`row-${number}`}
          label={`Question for row ${number}`}
          labelHidden
          list={listId}
          value={typed.get(number) ?? ''}
          hint={isGuess(guesses.get(number), number, typed) ? 'Found by its words: check it' : ''}
          onChange={(event) => {
            onType(number, event.target.value);
          }}
        />
      ),
    },
  ];
  return (
    <>
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <DataTable
        caption="Rows and the questions they answer"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ number }) => String(number)}
      />
    </>
  );
}

function isGuess(
  guess: Guess | undefined,
  row: number,
  typed: ReadonlyMap<number, string>,
): boolean {
  return guess?.by === 'words' && (typed.get(row) ?? '') !== '';
}

function Said({ row }: { readonly row: SheetRow }): ReactElement {
  const { rating, narrative, impact, evidence, action } = row.cells;
  const parts: readonly (readonly [string, string])[] = [
    ['Rating', rating],
    ['', narrative],
    ['Difference', impact],
    ['Evidence', evidence],
    ['Action', action],
  ];
  return (
    <div className="s11-sheet-row__said">
      {parts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            {label !== '' && <strong>{label}: </strong>}
            {text}
          </div>
        ))}
    </div>
  );
}

function startTyped(
  rows: readonly SheetRow[],
  guesses: ReadonlyMap<number, Guess>,
  idByName: ReadonlyMap<string, QuestionId>,
): ReadonlyMap<number, string> {
  const nameById = new Map([...idByName].map(([name, id]) => [id, name]));
  return new Map(
    rows.map(({ number }) => {
      const guess = guesses.get(number);
      return [number, guess === undefined ? '' : (nameById.get(guess.questionId) ?? '')];
    }),
  );
}

function readTyped(
  typed: ReadonlyMap<number, string>,
  idByName: ReadonlyMap<string, QuestionId>,
): ReadonlyMap<number, QuestionId> {
  return new Map(
    [...typed].flatMap(([row, name]): [number, QuestionId][] => {
      const id = idByName.get(name.trim());
      return id === undefined ? [] : [[row, id]];
    }),
  );
}
