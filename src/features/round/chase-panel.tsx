import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { CopyWords } from '../../components/copy-words.tsx';
import { Details } from '../../components/details.tsx';
import { agencyTokenSchema, type Agency } from '../../domain/collection/agency.ts';
import { fillLetter, listAddresses } from '../../domain/collection/letter.ts';
import type { Round } from '../../domain/collection/round.ts';
import type { TrackedAgency } from '../../domain/collection/track-round.ts';
import { countOf, wordFor } from '../../domain/report/wording.ts';
import type { Chases } from './use-chases.ts';

type ChasePanelProps = {
  readonly round: Round;
  readonly shown: readonly TrackedAgency[];
  readonly isFiltered: boolean;
  readonly chases: Chases;
};

/** Addresses and a reminder for those shown who have not returned, to be sent from one's own mail. */
export function ChasePanel({ round, shown, isFiltered, chases }: ChasePanelProps): ReactElement {
  const missing = shown.filter(({ standing: { kind } }) => MISSING.includes(kind));
  return (
    <>
      {missing.length > 0 && (
        <Chase round={round} missing={missing} isFiltered={isFiltered} chases={chases} />
      )}
      <Outcome chases={chases} />
    </>
  );
}

const MISSING: readonly string[] = ['late', 'due', 'extended'];

type ChaseProps = Omit<ChasePanelProps, 'shown'> & { readonly missing: readonly TrackedAgency[] };

function Chase({ round, missing, isFiltered, chases }: ChaseProps): ReactElement {
  const agencies = missing.map(({ agency }) => agency);
  const addresses = listAddresses(agencies);
  const without = agencies.filter(({ contacts }) => contacts.every(({ email }) => email === ''));
  const reminder = fillLetter(round.reminder, round, FOR_ALL);
  return (
    <Details
      summary={`Chase ${countOf(missing.length, 'agency', 'agencies')} not returned${
        isFiltered ? ', of those shown' : ''
      }`}
    >
      <p className="govuk-body">
        The app sends nothing. Copy the addresses into the “Bcc” of an email, so that agencies do
        not see each other, and copy the reminder into it.
      </p>
      {addresses === '' ? (
        <p className="govuk-body">None of them has an email address on the list.</p>
      ) : (
        <p className="govuk-body">
          <CopyWords
            label={`Copy ${countOf(addresses.split('; ').length, 'email address', 'email addresses')}`}
            boxLabel="Email addresses"
            text={addresses}
          />
        </p>
      )}
      {addresses !== '' && without.length > 0 && (
        <p className="govuk-body">
          {countOf(without.length, 'agency', 'agencies')} {wordFor(without.length, 'has', 'have')}{' '}
          no email address: {nameSome(without)}.
        </p>
      )}
      <p className="govuk-body">
        <CopyWords label="Copy reminder text" boxLabel="Reminder text" text={reminder} />
      </p>
      <Button
        variant="secondary"
        onClick={() => {
          void chases.record(agencies.map(({ token }) => token));
        }}
      >
        Record that {missing.length === 1 ? 'it was' : `all ${missing.length} were`} chased today
      </Button>
    </Details>
  );
}

/** As many names as somebody reads; the table has them all. */
function nameSome(agencies: readonly Agency[]): string {
  const names = agencies.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = agencies.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} others` : names.join(', ');
}

const MOST_NAMES = 20;

/** One text for all of them names none. */
const FOR_ALL: TrackedAgency['agency'] = {
  ...{ name: 'your organisation', kind: '', contacts: [], chases: [], packSent: [], notes: '' },
  token: agencyTokenSchema.parse('all'),
};

function Outcome({ chases }: { readonly chases: Chases }): ReactElement {
  const { outcome } = chases;
  return (
    <div role="status">
      {outcome?.kind === 'recorded' && (
        <p className="govuk-body">
          Recorded: {countOf(outcome.tokens.length, 'agency', 'agencies')} chased today.{' '}
          <Button variant="link" onClick={() => void chases.undo()}>
            Undo
          </Button>
        </p>
      )}
      {outcome?.kind === 'undone' && <p className="govuk-body">The chase was taken back.</p>}
      {outcome?.kind === 'failed' && <p className="govuk-body">Not recorded. {outcome.reason}</p>}
    </div>
  );
}
