import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Page } from '../../components/page.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { describeSignOff } from '../../domain/audit/sign-off-facts.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { CareFacts } from '../../domain/device/care.ts';
import { describeLastBackup } from '../../domain/device/describe-last-backup.ts';
import { buildHandover, type Handover } from '../../domain/report/build-handover.ts';
import { summariseGaps, summariseProgress } from '../../domain/report/summarise.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatDate, type PlainDate } from '../../domain/shared/plain-date.ts';
import { readCareFacts } from '../../storage/care-facts.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { HolderList } from './holder-list.tsx';
import { LateLists } from './late-lists.tsx';
import { LeftList } from './left-list.tsx';

type HandoverPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** All that whoever takes an audit over has to know, on a page that can be printed. */
export function HandoverPage({ stored, scorecard }: HandoverPageProps): ReactElement {
  const { audit } = stored;
  const { organisation } = audit.details;
  const home = `/audits/${audit.id}`;
  const handover = useMemo(() => buildHandover(scorecard), [scorecard]);
  return (
    <Page
      title="Handover"
      context={organisation}
      caption={organisation}
      back={<Link to={home}>{organisation}</Link>}
    >
      <p className="govuk-body-l">
        For whoever takes this audit over: what is open, what is late, and who holds what, on{' '}
        {formatDate(scorecard.today)}.
      </p>
      <PrintButton>Print this page</PrintButton>
      <Standing handover={handover} scorecard={scorecard} />
      <h2 className="govuk-heading-m">What is open</h2>
      <LeftList handover={handover} home={home} />
      <LateLists handover={handover} home={home} today={scorecard.today} />
      <h2 className="govuk-heading-m">Who holds what</h2>
      <HolderList holders={handover.holders} />
      <HowTo isSample={audit.isSample} />
    </Page>
  );
}

type StandingProps = { readonly handover: Handover; readonly scorecard: Scorecard };

function Standing({ handover, scorecard }: StandingProps): ReactElement {
  const { template, audit, today } = scorecard;
  const { dueDate, boardDate } = audit.details;
  const signOff = findSignOff(audit.signOffs);
  const care = useLiveQuery(readCareFacts, []);
  const { privateNotes, mustFix } = handover;
  return (
    <SummaryList
      rows={[
        { key: 'Questions', value: `${template.title}. ${template.editionTitle}` },
        {
          key: 'Sign-off',
          value:
            signOff === undefined
              ? `Not signed off. ${mustFix === 0 ? 'Nothing must be fixed first' : `${countWords(mustFix, 'thing')} to fix first`}`
              : describeSignOff(signOff),
        },
        { key: 'Answers', value: `${summariseProgress(scorecard)}. ${summariseGaps(scorecard)}` },
        ...(dueDate === undefined ? [] : [{ key: 'Due', value: formatDate(dueDate) }]),
        ...(boardDate === undefined
          ? []
          : [{ key: 'Goes to the board', value: formatDate(boardDate) }]),
        {
          key: 'Backup of this device',
          value: care?.ok === true ? describeBackup(care.value, today) : 'Not known',
        },
        {
          key: 'Private notes',
          value:
            privateNotes === 0
              ? 'None'
              : `${countWords(privateNotes, 'question')} with a private note, to be read on the question’s own page. The notes are in a backup, and not on this page or in a report`,
        },
      ]}
    />
  );
}

function describeBackup({ lastBackup, changes }: CareFacts, today: PlainDate): string {
  const last = describeLastBackup(lastBackup, today);
  if (lastBackup === undefined) return last;
  return `${last}. ${changes === 0 ? 'Nothing' : countWords(changes, 'thing')} changed since`;
}

function HowTo({ isSample }: { readonly isSample: boolean }): ReactElement {
  return (
    <>
      <h2 className="govuk-heading-m">How to hand the audit over</h2>
      {isSample && (
        <p className="govuk-body">
          This is the sample: an audit of your own is handed over like this.
        </p>
      )}
      <ol className="govuk-list govuk-list--number">
        <li>
          <Link className="govuk-link" to="/data">
            Save a backup
          </Link>{' '}
          on this computer. It holds all audits on it, with private notes and everything that was
          ever changed.
        </li>
        <li>
          Give the new lead the backup file in a way your organisation allows, and this page on
          paper. If the backup has a passphrase, tell them in another way.
        </li>
        <li>
          On the other computer, the new lead opens this app, chooses “Data and backup”, and
          restores the file. It says what is in it before anything is changed.
        </li>
        <li>
          Together, look at one answer on both computers. From then on only one of you changes the
          audit: the two copies do not know of each other.
        </li>
        <li>
          Change who prepares the audit, and the people, in its details. When nothing is missing,
          remove it from this computer.
        </li>
      </ol>
    </>
  );
}
