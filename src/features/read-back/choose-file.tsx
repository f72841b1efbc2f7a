import { useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Page } from '../../components/page.tsx';
import type { StoredAudit } from '../../storage/read-audit.ts';
import type { ReadBack } from './use-read-back.ts';

type ChooseFileProps = { readonly stored: StoredAudit; readonly readBack: ReadBack };

export function ChooseFile({ stored, readBack }: ChooseFileProps): ReactElement {
  const { state, read } = readBack;
  const { id, details } = stored.audit;
  const input = useRef<HTMLInputElement>(null);
  const [tries, setTries] = useState(0);
  const isReading = state.status === 'reading';
  const error = state.status === 'choosing' ? state.error : undefined;
  return (
    <Page
      title="Read back a spreadsheet"
      context={details.organisation}
      caption={details.organisation}
      back={<Link to={`/audits/${id}/report`}>Report</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          errors={error === undefined ? [] : [{ fieldId: 'workbook', message: error }]}
          attempt={tries}
        />
      }
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
      <FileInput
        ref={input}
        name="workbook"
        label="Workbook or CSV file"
        hint="An Excel workbook (.xlsx) or comma-separated values (.csv), up to 20 MB. Choose it, or drop it on the box."
        error={error}
      />
      <Button
        aria-disabled={isReading}
        onClick={() => {
          if (isReading) return;
          setTries((count) => count + 1);
          void read(input.current?.files?.[0]);
        }}
      >
        Continue
      </Button>
      <div role="status">{isReading && <p className="govuk-body">Reading the file…</p>}</div>
    </Page>
  );
}
