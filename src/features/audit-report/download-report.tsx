import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { describeLeftOut } from '../../domain/report/summarise.ts';
import { describeFile, MadeFile } from './made-file.tsx';
import type { ReportSource } from './compose-report.ts';
import { useReportFile, type ReportFileState } from './use-report-file.ts';

type DownloadReportProps = {
  readonly source: ReportSource;
  /** Makes sure that the choices can be followed, and says so where they cannot. */
  readonly check: () => Promise<boolean>;
};

/**
 * The PDF, with what it lacks and what it cannot show as typed said before it is downloaded. The
 * button stays while the PDF is made, and takes the focus of those beside it that go away.
 */
export function DownloadReport({ source, check }: DownloadReportProps): ReactElement {
  const { state, make, cancel, download } = useReportFile(source);
  const { heading: button, onFocus } = useKeptFocus<HTMLButtonElement>();
  const isMaking = state.status === 'making';
  const start = async (wish: 'check' | 'download'): Promise<void> => {
    if (!isMaking && (await check())) await make(wish);
  };
  const { damaged } = source.stored;
  return (
    <div onFocus={onFocus}>
      {damaged.length > 0 && <LeftOutNotice damaged={damaged.length} />}
      <ButtonGroup>
        <Button
          ref={button}
          variant={state.status === 'toConfirm' ? 'secondary' : 'primary'}
          aria-disabled={isMaking}
          onClick={() => void start('download')}
        >
          Download the PDF report
        </Button>
        {/* Two buttons, not one with new words: what had the focus is gone when it is cancelled. */}
        {isMaking ? (
          <Button key="cancel" variant="secondary" onClick={cancel}>
            Cancel
          </Button>
        ) : (
          <Button key="check" variant="secondary" onClick={() => void start('check')}>
            See its pages and size first
          </Button>
        )}
      </ButtonGroup>
      <div role="status">
        <Progress state={state} />
      </div>
      {isMaking && (
        <progress
          className="s11-report-progress"
          max={1}
          value={state.share}
          aria-label="How much of the PDF is drawn"
        />
      )}
      {state.status === 'failed' && <FailedNotice reason={state.reason} />}
      {state.status === 'toConfirm' && (
        <MadeFile
          file={state.file}
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
            Look for {state.name} ({describeFile(state.pages, state.bytes)}) in your downloads.
            Private notes are not in it.
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
