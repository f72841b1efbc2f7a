import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import type { PackSource } from '../../domain/data-pack/pack-source.ts';
import type { Report } from '../../domain/report/report-block.ts';
import type { RoundReportChoices } from '../../domain/round-report/round-report-choices.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import type { FileFormat } from './file-message.ts';
import { useFiles, type AnyFormat, type Files } from './use-files.ts';

type DownloadsProps = {
  readonly report: Report;
  readonly source: PackSource;
  readonly naming: RoundReportChoices['naming'];
  /** Makes sure that the choices can be followed, and says so where they cannot. */
  readonly check: () => Promise<boolean>;
};

/** The report in three formats, and the numbers behind it as data. */
export function Downloads({ report, source, naming, check }: DownloadsProps): ReactElement {
  const files = useFiles();
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const isMaking = files.state.status === 'making';
  const start = async (work: () => Promise<void>): Promise<void> => {
    if (!isMaking && (await check())) await work();
  };
  const button = (words: string, format: FileFormat): ReactElement => (
    <Button
      variant="secondary"
      aria-disabled={isMaking}
      onClick={() =>
        void start(() =>
          files.make(
            format === 'html' || format === 'docx'
              ? { format, report }
              : { format, source, naming },
          ),
        )
      }
    >
      {words}
    </Button>
  );
  return (
    <section aria-labelledby="downloads" className="s11-screen-only" onFocus={onFocus}>
      <h2 ref={heading} tabIndex={-1} id="downloads" className="govuk-heading-m">
        Download
      </h2>
      <ButtonGroup>
        <Button aria-disabled={isMaking} onClick={() => void start(() => files.makePdf(report))}>
          Download the PDF
        </Button>
        {button('Web page (.html)', 'html')}
        {button('Word document (.docx)', 'docx')}
      </ButtonGroup>
      <FilesLine files={files} />
      <h3 className="govuk-heading-s">Data pack</h3>
      <p className="govuk-body">
        The numbers for a yearly report or a business-intelligence tool, with every column
        explained.{' '}
        {naming === 'named'
          ? 'With names: every rating of every agency.'
          : 'Without names: counts of five agencies or more.'}{' '}
        What was written in the returns is in neither.
      </p>
      <ButtonGroup>
        {button('Workbook (.xlsx)', 'xlsx')}
        {naming === 'named' && button('Answers (.csv)', 'answers')}
        {button('Counts (.csv)', 'counts')}
        {button('Self and agreed ratings (.csv)', 'self-and-agreed')}
      </ButtonGroup>
    </section>
  );
}

const WORDS: Readonly<Record<AnyFormat, string>> = {
  pdf: 'PDF',
  html: 'web page',
  docx: 'Word document',
  xlsx: 'workbook',
  answers: 'CSV file of answers',
  counts: 'CSV file of counts',
  'self-and-agreed': 'CSV file of self-ratings and agreed ratings',
};

function FilesLine({ files }: { readonly files: Files }): ReactElement {
  const { state, cancel, download } = files;
  return (
    <>
      <div role="status">{describe(state)}</div>
      {state.status === 'making' && (
        <>
          {state.share !== undefined && (
            <progress
              className="s11-report-progress"
              max={1}
              value={state.share}
              aria-label="How much of the PDF is drawn"
            />
          )}
          <Button variant="link" onClick={cancel}>
            Cancel
          </Button>
        </>
      )}
      {state.status === 'failed' && (
        <Alert kind="error" role="alert" title="The file could not be made">
          <p className="govuk-body">
            The round and your words are safe. Reload this page, then try again.
          </p>
        </Alert>
      )}
      {state.status === 'toConfirm' && (
        <Alert kind="warning" role="alert" title="Some characters will look different in the PDF">
          <p className="govuk-body">
            Its fonts do not have{' '}
            {state.replaced
              .map(({ character, codePoints }) => `${character} (${codePoints})`)
              .join(', ')}
            . Each is replaced where it stands; your words stay as you typed them.
          </p>
          <ButtonGroup>
            <Button
              onClick={() => {
                download(state.file, state.pages);
              }}
            >
              Download it like this
            </Button>
            <Button variant="secondary" onClick={cancel}>
              Change the text first
            </Button>
          </ButtonGroup>
        </Alert>
      )}
    </>
  );
}

function describe(state: Files['state']): ReactElement | null {
  switch (state.status) {
    case 'making':
      return <p className="govuk-body">Making the {WORDS[state.format]}…</p>;
    case 'cancelled':
      return <p className="govuk-body">Stopped. No file was made.</p>;
    case 'done': {
      const pages = state.pages === undefined ? '' : `${countWords(state.pages, 'page')}, `;
      return (
        <p className="govuk-body s11-break">
          The file has been made: {state.name}, {pages}
          {formatSize(state.bytes)}. It has not been sent.
        </p>
      );
    }
    case 'idle':
    case 'failed':
    case 'toConfirm':
      return null;
  }
}
