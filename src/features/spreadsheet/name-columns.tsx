import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import {
  COLUMN_MEANINGS,
  COLUMN_WORDS,
  findHeadingRow,
  guessColumns,
  type ColumnMeaning,
} from '../../domain/carry/sheet-columns.ts';
import { listSheetRows } from '../../domain/carry/sheet-rows.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { SheetFields } from '../../items/sheets/column-fields.tsx';
import {
  startBestSheet,
  type SheetFile,
  type SheetMeanings,
} from '../../items/sheets/named-sheet.ts';
import type { NamedAnswers, SheetPageProps } from './sheet-steps.ts';

type NameColumnsProps = SheetPageProps & {
  readonly file: SheetFile;
  /** As it was said before, when someone comes back to this step. */
  readonly named: NamedAnswers | undefined;
  readonly onBack: () => void;
  readonly onNamed: (named: NamedAnswers) => void;
};

const KNOWN: SheetMeanings<ColumnMeaning> = {
  meanings: COLUMN_MEANINGS,
  wordsByMeaning: COLUMN_WORDS,
  findHeadingRow,
  guessColumns,
};

/** Which sheet, which row holds the headings, and what each column is. */
export function NameColumns(props: NameColumnsProps): ReactElement {
  const { stored, file, onBack, onNamed } = props;
  const { organisation } = stored.audit.details;
  const [named, setNamed] = useState(() => props.named ?? startBestSheet(file, KNOWN));
  const [tries, setTries] = useState(0);
  const error = tries === 0 ? undefined : findError(named);
  const found = listSheetRows(named.rows, named.headingRow, named.columns);
  return (
    <Page
      title="Say which column is which"
      context={organisation}
      caption={file.name}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          errors={error === undefined ? [] : [{ fieldId: 'column-reference', message: error }]}
          attempt={tries}
        />
      }
    >
      <SheetFields
        file={file}
        named={named}
        known={KNOWN}
        whenCut="Split the file to bring in the rest."
        onChange={setNamed}
      />
      <p className="govuk-body" role="status">
        {countWords(found.length, 'row')} with words below the headings.
      </p>
      <ButtonGroup>
        <Button
          onClick={() => {
            if (findError(named) === undefined) onNamed(named);
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

function findError({ columns, rows, headingRow }: NamedAnswers): string | undefined {
  if (columns.reference === undefined && columns.question === undefined) {
    return 'Select the column with the reference or the one with the question';
  }
  const hasRows = listSheetRows(rows, headingRow, columns).length > 0;
  return hasRows ? undefined : 'Select a column with ratings, comments, evidence or actions';
}
