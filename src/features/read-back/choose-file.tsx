import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { ChooseFilePage } from '../../components/choose-file-page.tsx';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReadBack } from './use-read-back.ts';

type ChooseFileProps = { readonly stored: StoredAudit; readonly readBack: ReadBack };

export function ChooseFile({ stored, readBack }: ChooseFileProps): ReactElement {
  const { state, read } = readBack;
  const { id, details } = stored.audit;
  const [tries, setTries] = useState(0);
  return (
    <ChooseFilePage
      title="Read back a spreadsheet"
      context={details.organisation}
      caption={details.organisation}
      back={<Link to={`/audits/${id}/report`}>Report</Link>}
      name="workbook"
      label="Workbook or CSV file"
      hint="An Excel workbook (.xlsx) or comma-separated values (.csv), up to 20 MB. Choose it, or drop it on the box."
      error={state.status === 'choosing' ? state.error : undefined}
      attempt={tries}
      busy={state.status === 'reading' ? 'Reading the file…' : undefined}
      onRead={(file) => {
        setTries((count) => count + 1);
        void read(file);
      }}
    >
      <p className="govuk-body-l">
        Choose the workbook you downloaded from this audit and filled in or corrected. A CSV file of
        answers, actions or evidence can be read back too.
      </p>
      <p className="govuk-body">
        You see every change and every new row before it is stored, and can leave any of them out.
        Private notes are not touched. To bring in last year’s answers from a spreadsheet of your
        own, use{' '}
        <Link className="govuk-link" to={`/audits/${id}/carry-forward/spreadsheet`}>
          bring in answers from a spreadsheet
        </Link>
        .
      </p>
    </ChooseFilePage>
  );
}
