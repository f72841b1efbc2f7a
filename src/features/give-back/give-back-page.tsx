import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { AgencyToken } from '../../domain/collection/agency.ts';
import type { Round } from '../../domain/collection/round.ts';
import { countWords, joinWords } from '../../domain/shared/count-words.ts';
import { wordFor } from '../../domain/report/wording.ts';
import { listEarlier } from '../../items/round-words/list-earlier.ts';
import { useWords } from '../../items/round-words/use-words.ts';
import { WordsBox } from '../../items/round-words/words-field.tsx';
import { readGivenMoments } from '../../storage/feedback-given.ts';
import { readRoundHistory } from '../../storage/round-history.ts';
import type { OpenGiving } from './giving-frame.tsx';
import { GivingTable } from './giving-table.tsx';
import { isNews, listGivingRows, type GivingRow } from './list-agencies.ts';
import { MakeFeedback } from './make-feedback.tsx';
import { keyOfMessage, useStoredMessage, type StoredMessage } from './use-message.ts';

/** What each agency is told of its return: a file for its app, and a letter. */
export function GiveBackPage({
  stored,
  counted,
  unread,
  repliesByToken,
}: OpenGiving): ReactElement {
  const { round, agencies } = stored;
  const givenAt = useLiveQuery(() => readGivenMoments(round.id, agencies), [round.id, agencies]);
  const message = useStoredMessage(round.id);
  const rows = useMemo(
    () => listGivingRows(counted, givenAt?.ok === true ? givenAt.value : new Map(), repliesByToken),
    [counted, givenAt, repliesByToken],
  );
  if (givenAt === undefined || message === undefined) return <LoadingPage />;
  return (
    <Page
      title="Give back"
      caption={round.name}
      back={<Link to={`/rounds/${round.id}`}>{round.name}</Link>}
      wide
    >
      <p className="govuk-body">
        Each agency gets a feedback file, which opens in its own app beside its audit, and a letter
        as a PDF. Your private notes and the names of moderators are in neither. The app sends
        nothing: you send each folder to its own agency.
      </p>
      {unread.length > 0 && (
        <Alert kind="error" title="Some returns could not be read">
          <p className="govuk-body">
            {joinWords(unread)}. Nothing has been deleted. Import the files again, or ask for them
            anew; until then there is no feedback on them.
          </p>
        </Alert>
      )}
      {rows.some(({ readiness }) => readiness !== 'nothingYet') ? (
        <Giving round={round} rows={rows} message={message} />
      ) : (
        <NothingYet round={round} rows={rows} />
      )}
    </Page>
  );
}

type RowsProps = { readonly rows: readonly GivingRow[] };

function NothingYet({ round, rows }: RowsProps & { readonly round: Round }): ReactElement {
  const hasReturns = rows.length > 0;
  return (
    <>
      <CameBack rows={rows} />
      <InsetText>
        {hasReturns
          ? 'Moderate at least one return: decide on an answer, or write a comment to the agency. What you decide can be given back here.'
          : 'No returns yet. Import returns, and moderate them. What you decide can be given back here.'}
      </InsetText>
      <ButtonGroup>
        <ButtonLink>
          <Link to={`/rounds/${round.id}/${hasReturns ? 'moderate' : 'import'}`}>
            {hasReturns ? 'Moderate' : 'Import returns'}
          </Link>
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

/** Also where all of it came in newer returns, of which nothing is decided yet. */
function CameBack({ rows }: RowsProps): ReactElement | null {
  const from = rows.filter(({ replies }) => replies > 0);
  const replies = from.reduce((sum, row) => sum + row.replies, 0);
  if (replies === 0) return null;
  return (
    <p className="govuk-body">
      {countWords(replies, 'reply', 'replies')} to feedback {wordFor(replies, 'has', 'have')} come
      back, from {countWords(from.length, 'agency', 'agencies')}.
    </p>
  );
}

type GivingProps = {
  readonly round: Round;
  readonly rows: readonly GivingRow[];
  readonly message: StoredMessage;
};

function Giving({ round, rows, message: { stored, isDamaged } }: GivingProps): ReactElement {
  const key = keyOfMessage(round.id);
  const words = useWords(key, stored);
  const history = useLiveQuery(() => readRoundHistory(round.id), [round.id]);
  const [touched, setTouched] = useState<ReadonlyMap<AgencyToken, boolean>>(new Map());
  const chosen = useMemo(() => findChosen(rows, touched), [rows, touched]);
  const onToggle = useCallback(
    (token: AgencyToken): void => {
      setTouched(new Map([...touched, [token, !chosen.has(token)]]));
    },
    [touched, chosen],
  );
  const choose = (isChosen: (row: GivingRow) => boolean): void => {
    setTouched(new Map(rows.map((row) => [row.one.agency.token, isChosen(row)])));
  };
  return (
    <>
      <Summary rows={rows} />
      {isDamaged && (
        <Alert kind="error" title="Some of your words could not be read">
          <p className="govuk-body">
            Nothing has been deleted. What you write in their place is kept beside them.
          </p>
        </Alert>
      )}
      <WordsBox
        name={key.section}
        words={words}
        title="What you write to every agency (optional)"
        hint="Such as what you will do with what you learnt, and by when you hope for an answer. It stands in each file and letter."
        earlier={listEarlier(history, key.section)}
      />
      <GivingTable round={round} rows={rows} chosen={chosen} onToggle={onToggle} />
      <MakeFeedback
        round={round}
        rows={rows}
        chosen={chosen}
        message={words.text}
        onChoose={choose}
      />
    </>
  );
}

/** What is news to an agency is ticked until somebody says otherwise. */
function findChosen(
  rows: readonly GivingRow[],
  touched: ReadonlyMap<AgencyToken, boolean>,
): ReadonlySet<AgencyToken> {
  return new Set(
    rows.flatMap((row) => {
      const { token } = row.one.agency;
      const isChosen = touched.get(token) ?? isNews(row);
      return row.readiness === 'ready' && isChosen ? [token] : [];
    }),
  );
}

function Summary({ rows }: { readonly rows: readonly GivingRow[] }): ReactElement {
  const count = (isIt: (row: GivingRow) => boolean): number => rows.filter(isIt).length;
  const ready = count(({ readiness }) => readiness === 'ready');
  const held = count(({ readiness }) => readiness === 'heldBack');
  const changed = count(({ given }) => given.kind === 'changedSince');
  const challenged = rows.reduce((sum, { standing }) => sum + standing.challenged, 0);
  return (
    <>
      <p className="govuk-body-l">
        {ready} of {countWords(rows.length, 'agency', 'agencies')}{' '}
        {wordFor(rows.length, 'that has', 'that have')} returned can be given feedback.
      </p>
      {held > 0 && (
        <Alert kind="warning" title={`Held back: ${countWords(held, 'agency', 'agencies')}`}>
          <p className="govuk-body">
            Two moderators differ, or a decision has no reason yet. Settle it first: the table says
            where. Nobody is told half a decision.
          </p>
        </Alert>
      )}
      {challenged > 0 && (
        <p className="govuk-body">
          {countWords(challenged, 'challenge')} {wordFor(challenged, 'is', 'are')} open. The
          feedback asks the agency to think again, and says that nothing is agreed yet.
        </p>
      )}
      <CameBack rows={rows} />
      {changed > 0 && (
        <InsetText>
          {countWords(changed, 'agency', 'agencies')}: something was written after feedback was
          given. Give it again to tell them.
        </InsetText>
      )}
    </>
  );
}
