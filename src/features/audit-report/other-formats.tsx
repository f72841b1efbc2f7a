import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import type { ReportSource } from './compose-report.ts';
import type { Format } from './format-message.ts';
import { useOtherFormat, type OtherFormatState } from './use-other-format.ts';

const WHOLE = [
  {
    format: 'html',
    title: 'Web page',
    about:
      'For reading on any screen or aloud, without the internet. Prints with its marking and page numbers.',
    button: 'Download the web page (.html)',
  },
  {
    format: 'docx',
    title: 'Word document',
    about: 'For working the report into a paper of your own.',
    button: 'Download the Word document (.docx)',
  },
] as const;

const CSV = [
  { format: 'answers', button: 'Answers (.csv)' },
  { format: 'actions', button: 'Actions (.csv)' },
  { format: 'evidence', button: 'Evidence (.csv)' },
] as const;

const WORDS: Readonly<Record<Format, string>> = {
  html: 'web page',
  docx: 'Word document',
  xlsx: 'workbook',
  answers: 'CSV file of answers',
  actions: 'CSV file of actions',
  evidence: 'CSV file of evidence',
};

/** The same report and answers as other kinds of file, each with what it is good for. */
export function OtherFormats({ source }: { readonly source: ReportSource }): ReactElement {
  const { stored, choices } = source;
  const { state, make, cancel } = useOtherFormat(source);
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const isMaking = state.status === 'making';
  const button = (format: Format, words: string): ReactElement => (
    <Button
      variant="secondary"
      aria-disabled={isMaking}
      onClick={() => {
        if (!isMaking) void make(format);
      }}
    >
      {words}
    </Button>
  );
  return (
    <section
      aria-labelledby="other-formats"
      className="s11-formats s11-screen-only"
      onFocus={onFocus}
    >
      <h2 ref={heading} tabIndex={-1} id="other-formats" className="govuk-heading-m">
        Other formats
      </h2>
      <LeftOut isByRole={choices.people === 'byRole'} />
      <FormatState state={state} onCancel={cancel} />
      {WHOLE.map(({ format, title, about, button: words }) => (
        <FormatItem key={format} title={title} about={about}>
          {button(format, words)}
        </FormatItem>
      ))}
      <FormatItem
        title="Workbook for Excel and other spreadsheet programs"
        about={
          <>
            For sorting, filtering and filling in. You can{' '}
            <Link className="govuk-link" to={`/audits/${stored.audit.id}/from-workbook`}>
              read back what was filled in or corrected
            </Link>
            .
          </>
        }
      >
        {button('xlsx', 'Download the workbook (.xlsx)')}
      </FormatItem>
      <FormatItem title="CSV" about="For other programs. One file for each list.">
        <ButtonGroup>
          {CSV.map(({ format, button: words }) => (
            <Fragment key={format}>{button(format, words)}</Fragment>
          ))}
        </ButtonGroup>
      </FormatItem>
    </section>
  );
}

function LeftOut({ isByRole }: { readonly isByRole: boolean }): ReactElement {
  return (
    <p className="govuk-body">
      The same answers and numbers. Private notes, attached files and the history of answers are
      left out of all of them.
      {isByRole &&
        ' The web page and the Word document give people by role. The workbook and the CSV files hold what was typed, names too.'}
    </p>
  );
}

type FormatItemProps = {
  readonly title: string;
  readonly about: ReactNode;
  readonly children: ReactNode;
};

function FormatItem({ title, about, children }: FormatItemProps): ReactElement {
  return (
    <div className="s11-formats__item">
      <h3 className="govuk-heading-s">{title}</h3>
      <p className="govuk-body">{about}</p>
      {children}
    </div>
  );
}

type FormatStateProps = { readonly state: OtherFormatState; readonly onCancel: () => void };

function FormatState({ state, onCancel }: FormatStateProps): ReactElement {
  return (
    <>
      <div aria-live="polite">
        {state.status === 'making' && (
          <p className="govuk-body">Making the {WORDS[state.format]}…</p>
        )}
        {state.status === 'cancelled' && <p className="govuk-body">Stopped. No file was made.</p>}
        {state.status === 'done' && (
          <p className="govuk-body">
            The file has been made: {state.name}, {formatSize(state.bytes)}. It has not been sent.
          </p>
        )}
        {state.status === 'failed' && (
          <p className="govuk-body">
            The file could not be made. Your answers are safe. Reload this page, then try again.
          </p>
        )}
      </div>
      {state.status === 'making' && (
        <Button variant="link" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </>
  );
}
