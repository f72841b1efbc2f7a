import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { ReplacedCharacter } from '../../pdf/text/normalise-report.ts';
import { useReportFile, type ReportFileState } from './use-report-file.ts';

/** The PDF, with what it cannot show as typed said before it is downloaded. */
export function DownloadReport({ scorecard }: { readonly scorecard: Scorecard }): ReactElement {
  const { state, make, cancel, download } = useReportFile(scorecard);
  if (state.status === 'making') {
    return (
      <>
        <p className="govuk-body" role="status">
          Making the PDF…
        </p>
        <Button variant="secondary" onClick={cancel}>
          Cancel
        </Button>
      </>
    );
  }
  return (
    <>
      {state.status === 'toConfirm' && (
        <ReplacedNotice
          replaced={state.replaced}
          onDownload={() => {
            download(state.file);
          }}
          onCancel={cancel}
        />
      )}
      <Outcome state={state} />
      {state.status !== 'toConfirm' && (
        <Button onClick={() => void make()}>Download the PDF report</Button>
      )}
    </>
  );
}

function Outcome({ state }: { readonly state: ReportFileState }): ReactElement | null {
  switch (state.status) {
    case 'done':
      return (
        <Alert kind="success" role="status" title="The PDF has been made. It has not been sent.">
          <p className="govuk-body">
            Look for {state.name} ({formatSize(state.bytes)}) in your downloads. Private notes are
            not in it.
          </p>
        </Alert>
      );
    case 'failed':
      return (
        <Alert kind="error" role="alert" title="The PDF could not be made">
          <p className="govuk-body">
            Your answers are safe. Try again; if it happens again, reload the page ({state.reason}).
          </p>
        </Alert>
      );
    case 'idle':
    case 'making':
    case 'toConfirm':
      return null;
  }
}

type ReplacedNoticeProps = {
  readonly replaced: readonly ReplacedCharacter[];
  readonly onDownload: () => void;
  readonly onCancel: () => void;
};

function ReplacedNotice({ replaced, onDownload, onCancel }: ReplacedNoticeProps): ReactElement {
  return (
    <Alert kind="warning" role="alert" title="Some characters will look different in the PDF">
      <p className="govuk-body">
        The PDF’s fonts do not have them, so each is replaced as shown. Your answers stay as you
        typed them.
      </p>
      <DataTable
        caption="Characters that are replaced in the PDF"
        captionHidden
        rows={replaced}
        rowKey={({ codePoints }) => codePoints}
        columns={[
          {
            key: 'character',
            heading: 'Character',
            rowHeader: true,
            render: ({ character, codePoints }) => `${character} (${codePoints})`,
          },
          {
            key: 'replacement',
            heading: 'In the PDF',
            render: ({ replacement }) => describeReplacement(replacement),
          },
          { key: 'count', heading: 'How often', numeric: true, render: ({ count }) => count },
        ]}
      />
      <ButtonGroup>
        <Button onClick={onDownload}>Download it like this</Button>
        <Button variant="secondary" onClick={onCancel}>
          Change the text first
        </Button>
      </ButtonGroup>
    </Alert>
  );
}

function describeReplacement(replacement: string): string {
  if (replacement === '') return 'Left out';
  return replacement.trim() === '' ? 'Spaces' : replacement;
}

function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
