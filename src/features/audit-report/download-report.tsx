import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { describeLeftOut } from '../../domain/report/summarise.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import type { ReplacedCharacter } from '../../pdf/text/normalise-report.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import { useReportFile, type ReportFileState } from './use-report-file.ts';

/**
 * The PDF, with what it lacks and what it cannot show as typed said before it is downloaded. The
 * button stays while the PDF is made, and takes the focus of those beside it that go away.
 */
export function DownloadReport({ stored }: { readonly stored: StoredAudit }): ReactElement {
  const { state, make, cancel, download } = useReportFile(stored);
  const { heading: button, onFocus } = useKeptFocus<HTMLButtonElement>();
  const isMaking = state.status === 'making';
  return (
    <div onFocus={onFocus}>
      {stored.damaged.length > 0 && <LeftOutNotice damaged={stored.damaged.length} />}
      <ButtonGroup>
        <Button
          ref={button}
          variant={state.status === 'toConfirm' ? 'secondary' : 'primary'}
          aria-disabled={isMaking}
          onClick={() => {
            if (!isMaking) void make();
          }}
        >
          Download the PDF report
        </Button>
        {isMaking && (
          <Button variant="secondary" onClick={cancel}>
            Cancel
          </Button>
        )}
      </ButtonGroup>
      <div role="status">
        <Progress state={state} />
      </div>
      {state.status === 'failed' && <FailedNotice reason={state.reason} />}
      {state.status === 'toConfirm' && (
        <ReplacedNotice
          replaced={state.replaced}
          onDownload={() => {
            download(state.file);
          }}
          onCancel={cancel}
        />
      )}
    </div>
  );
}

/** What is read out as it comes, without moving the focus. */
function Progress({ state }: { readonly state: ReportFileState }): ReactElement | null {
  switch (state.status) {
    case 'making':
      return <p className="govuk-body">Making the PDF…</p>;
    case 'done':
      return (
        <Alert kind="success" title="The PDF has been made. It has not been sent.">
          <p className="govuk-body">
            Look for {state.name} ({formatSize(state.bytes)}) in your downloads. Private notes are
            not in it.
          </p>
        </Alert>
      );
    case 'cancelled':
      return <p className="govuk-body">Cancelled. Nothing has been downloaded.</p>;
    case 'idle':
    case 'failed':
    case 'toConfirm':
      return null;
  }
}

function FailedNotice({ reason }: { readonly reason: string }): ReactElement {
  return (
    <Alert kind="error" role="alert" title="The PDF could not be made">
      <p className="govuk-body">
        Your answers are safe. Try again; if it happens again, reload the page ({reason}).
      </p>
    </Alert>
  );
}

function LeftOutNotice({ damaged }: { readonly damaged: number }): ReactElement {
  return (
    <Alert kind="warning" title={describeLeftOut(damaged)}>
      <p className="govuk-body">
        The PDF says so on its cover and in its summary. Do not rely on the scores in it.
      </p>
    </Alert>
  );
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
