import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import type { SheetFile } from '../../items/sheets/named-sheet.ts';
import { SheetFileField } from '../../items/sheets/sheet-file-field.tsx';
import { useChosenSheet } from '../../items/sheets/use-chosen-sheet.ts';

type ChooseListProps = { readonly onRead: (file: SheetFile) => void };

export function ChooseList({ onRead }: ChooseListProps): ReactElement {
  const chosen = useChosenSheet(onRead, 'Select the file with your questions');
  const { error, tries } = chosen;
  return (
    <Page
      title="Make a template from a spreadsheet"
      back={<Link to="/rounds/templates">Your own templates</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          errors={error === undefined ? [] : [{ fieldId: 'sheet-file', message: error }]}
          attempt={tries}
        />
      }
    >
      <p className="govuk-body-l">
        For a question set that you keep in a spreadsheet: one row for each question, under whatever
        headings.
      </p>
      <p className="govuk-body">
        You say which column is which, and see everything that was understood before a template is
        made of it. The file stays as it is. All can be changed afterwards.
      </p>
      <SheetFileField chosen={chosen} />
    </Page>
  );
}
