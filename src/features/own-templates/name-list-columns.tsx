import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { readQuestionSet } from '../../domain/question-set/read-question-set.ts';
import {
  findSetHeadings,
  guessSetColumns,
  SET_MEANINGS,
  SET_WORDS,
  type SetMeaning,
} from '../../domain/question-set/set-columns.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { SheetFields } from '../../items/sheets/column-fields.tsx';
import {
  isSheetCut,
  startBestSheet,
  type NamedSheet,
  type SheetFile,
  type SheetMeanings,
} from '../../items/sheets/named-sheet.ts';

type NameListColumnsProps = {
  readonly file: SheetFile;
  /** As it was said before, when someone comes back to this step. */
  readonly named: NamedSheet<SetMeaning> | undefined;
  readonly onBack: () => void;
  readonly onNamed: (named: NamedSheet<SetMeaning>) => void;
};

const KNOWN: SheetMeanings<SetMeaning> = {
  meanings: SET_MEANINGS,
  wordsByMeaning: SET_WORDS,
  findHeadingRow: findSetHeadings,
  guessColumns: guessSetColumns,
};

const SPLIT =
  'A template is made of the whole list or not at all: delete what is no question, or put the questions in several files.';

/** Which sheet, which row holds the headings, and what each column is. */
export function NameListColumns(props: NameListColumnsProps): ReactElement {
  const { file, onBack, onNamed } = props;
  const [named, setNamed] = useState(() => props.named ?? startBestSheet(file, KNOWN));
  const [tries, setTries] = useState(0);
  const asked = countQuestions(named);
  const error = tries === 0 ? undefined : findError(file, named, asked);
  return (
    <Page
      title="Say which column is which"
      context="Make a template from a spreadsheet"
      caption={file.name}
      hasError={error !== undefined}
      before={<ErrorSummary errors={error === undefined ? [] : [error]} attempt={tries} />}
    >
      <SheetFields
        file={file}
        named={named}
        known={KNOWN}
        whenCut={SPLIT}
        onChange={(changed) => {
          setNamed(changed);
        }}
      />
      <p className="govuk-body" role="status">
        {countWords(asked, 'question')} found.
      </p>
      <ButtonGroup>
        <Button
          onClick={() => {
            if (findError(file, named, asked) === undefined) onNamed(named);
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

function countQuestions({ rows, headingRow, columns }: NamedSheet<SetMeaning>): number {
  const { sections } = readQuestionSet(rows, headingRow, columns);
  return sections.reduce((count, { questions }) => count + questions.length, 0);
}

type FieldError = { readonly fieldId: string; readonly message: string };

function findError(
  file: SheetFile,
  named: NamedSheet<SetMeaning>,
  asked: number,
): FieldError | undefined {
  if (isSheetCut(file, named)) {
    const message = `The sheet is longer than 5,000 rows or wider than 100 columns. ${SPLIT}`;
    return { fieldId: file.sheets.length > 1 ? 'sheet' : 'headings', message };
  }
  const { question, title } = named.columns;
  if (question === undefined && title === undefined) {
    return { fieldId: 'column-question', message: 'Select the column with the questions' };
  }
  if (asked > 0) return undefined;
  const message = 'Select another row with the headings: no questions were found below this one';
  return { fieldId: 'headings', message };
}
