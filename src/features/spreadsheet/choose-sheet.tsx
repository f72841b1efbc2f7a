import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Page } from '../../components/page.tsx';
import type { SheetFile } from '../../items/sheets/named-sheet.ts';
import { useChosenSheet } from '../../items/sheets/use-chosen-sheet.ts';
import type { SheetPageProps } from './sheet-steps.ts';

type ChooseSheetProps = SheetPageProps & { readonly onRead: (file: SheetFile) => void };

export function ChooseSheet({ stored, onRead }: ChooseSheetProps): ReactElement {
  const { audit } = stored;
  const { organisation } = audit.details;
  const { input, error, tries, isReading, read } = useChosenSheet(
    onRead,
    'Select the file with last year’s answers',
  );
  return (
    <Page
      title="Bring in answers from a spreadsheet"
      context={organisation}
      caption={organisation}
      back={<Link to={`/audits/${audit.id}/carry-forward`}>Bring earlier answers forward</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          errors={error === undefined ? [] : [{ fieldId: 'sheet-file', message: error }]}
          attempt={tries}
        />
      }
    >
      <p className="govuk-body-l">
        For a first year in this app: last year’s reference, rating, comments, evidence and actions,
        from an Excel workbook or a CSV file.
      </p>
      <p className="govuk-body">
        You say which column is which and which row answers which question. Nothing is stored before
        you have seen it. No rating is chosen for you, and each answer is to be confirmed before
        sign-off.
      </p>
      <FileInput
        ref={input}
        name="sheet-file"
        label="Spreadsheet"
        hint="An Excel workbook (.xlsx) or comma-separated values (.csv), up to 20 MB. Choose it, or drop it on the box."
        error={error}
      />
      <Button
        aria-disabled={isReading}
        onClick={() => {
          if (!isReading) void read();
        }}
      >
        Continue
      </Button>
      <div role="status">{isReading && <p className="govuk-body">Reading the file…</p>}</div>
    </Page>
  );
}
