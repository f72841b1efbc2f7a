import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import type { SheetFile } from '../../items/sheets/named-sheet.ts';
import { SheetFileField } from '../../items/sheets/sheet-file-field.tsx';
import { useChosenSheet } from '../../items/sheets/use-chosen-sheet.ts';
import type { SheetPageProps } from './sheet-steps.ts';

type ChooseSheetProps = SheetPageProps & { readonly onRead: (file: SheetFile) => void };

export function ChooseSheet({ stored, onRead }: ChooseSheetProps): ReactElement {
  const { audit } = stored;
  const { organisation } = audit.details;
  const chosen = useChosenSheet(onRead, 'Select the file with last year’s answers');
  const { error, tries } = chosen;
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
      <SheetFileField chosen={chosen} />
    </Page>
  );
}
