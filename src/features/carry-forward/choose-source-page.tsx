import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { nameSource } from '../../domain/audit/carried-words.ts';
import { formatDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import type { CarryPageProps } from './carry-page-props.ts';
import { KeptToRead } from './kept-to-read.tsx';
import type { Source } from './use-sources.ts';

type ChooseSourcePageProps = CarryPageProps & { readonly sources: readonly Source[] };

/** Which audit to bring answers from, those of the same organisation first. */
export function ChooseSourcePage(props: ChooseSourcePageProps): ReactElement {
  const { stored, scorecard, sources } = props;
  const { audit } = stored;
  const { organisation } = audit.details;
  const own = sources.filter(({ isSameOrganisation }) => isSameOrganisation);
  const others = sources.filter(({ isSameOrganisation }) => !isSameOrganisation);
  return (
    <Page
      title="Bring earlier answers forward"
      context={organisation}
      caption={organisation}
      back={<Link to={`/audits/${audit.id}`}>{organisation}</Link>}
    >
      <p className="govuk-body-l">
        Begin from the answers of another audit on this device. You choose question by question, and
        confirm each answer before sign-off.
      </p>
      {sources.length === 0 ? (
        <InsetText>
          There is no other audit on this device to bring answers from. If you have last year’s in a
          backup file, <Link to="/data/restore">open the backup</Link> first.
        </InsetText>
      ) : (
        <>
          <SourceList title={`Audits of ${organisation}`} sources={own} home={audit.id} />
          <SourceList title="Audits of other organisations" sources={others} home={audit.id} />
        </>
      )}
      <h2 className="govuk-heading-m">From a return or a report</h2>
      <p className="govuk-body">
        Last year’s audit in a return file, or in a report’s PDF with the return inside?{' '}
        <Link className="govuk-link" to="/read">
          Read the return
        </Link>{' '}
        and keep it on this device. It is in the list here then.
      </p>
      <h2 className="govuk-heading-m">From a spreadsheet</h2>
      <p className="govuk-body">
        Last year’s answers in an Excel workbook or a CSV file?{' '}
        <Link className="govuk-link" to={`/audits/${audit.id}/carry-forward/spreadsheet`}>
          Bring in answers from a spreadsheet
        </Link>
      </p>
      <KeptToRead
        carried={scorecard.notCarried}
        intro="They came from an earlier audit, and no question of this one asks for them."
      />
    </Page>
  );
}

type SourceListProps = {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly home: string;
};

function SourceList({ title, sources, home }: SourceListProps): ReactElement | null {
  if (sources.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">
        {title} ({sources.length})
      </h2>
      <ul className="govuk-list s11-item-list">
        {sources.map((source) => (
          <SourceLine key={source.stored.audit.id} source={source} home={home} />
        ))}
      </ul>
    </section>
  );
}

type SourceLineProps = { readonly source: Source; readonly home: string };

function SourceLine({ source, home }: SourceLineProps): ReactElement {
  const { stored, answered, total, signOff } = source;
  const { audit, template } = stored;
  return (
    <li className="s11-item">
      <div>
        <Link
          className="govuk-link s11-source__name"
          to={`/audits/${home}/carry-forward?from=${audit.id}`}
        >
          {nameSource(audit)}
          <VisuallyHidden>: choose what to bring</VisuallyHidden>
        </Link>
        <div className="s11-item__more">
          {template.title}, {template.editionTitle}, {template.depth} depth
        </div>
        <div className="s11-item__more">
          {answered} of {total} answered ·{' '}
          {signOff === undefined
            ? 'Not signed off'
            : `Signed off on ${formatDate(toPlainDate(new Date(signOff.at)))}`}{' '}
          · Last changed on {formatDate(toPlainDate(new Date(audit.changedAt)))}
        </div>
      </div>
    </li>
  );
}
