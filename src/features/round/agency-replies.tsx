import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import type { Reply } from '../../domain/audit/reply.ts';
import { keyOfReply } from '../../domain/audit/reply.ts';
import type { Agency } from '../../domain/collection/agency.ts';
import { placeReturns } from '../../domain/collection/place-returns.ts';
import { listSaid, type SaidLine } from '../../domain/moderation/list-said.ts';
import { meetReplies } from '../../domain/moderation/meet-replies.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { listQuestions } from '../../domain/template/template.ts';
import { ReplySaid } from '../../items/reply-said.tsx';
import { readModeration } from '../../storage/moderations.ts';
import { readReturnDocument } from '../../storage/received-returns.ts';
import type { StoredRound } from '../../storage/rounds.ts';

type AgencyRepliesProps = { readonly stored: StoredRound; readonly agency: Agency };

type Shown = {
  readonly reply: Reply;
  readonly title: string;
  readonly said: readonly SaidLine[];
};

/** What the agency answers to the feedback it was given; nothing where it answers nothing. */
export function AgencyReplies({ stored, agency }: AgencyRepliesProps): ReactElement | null {
  const hashes = listHashes(stored, agency);
  const loaded = useLoaded(hashes.join(' '), () => loadReplies(stored, agency, hashes));
  if (loaded.status === 'failed') return <NotRead />;
  if (loaded.status === 'loading' || loaded.value.length === 0) return null;
  const { round } = stored;
  return (
    <section aria-labelledby="replies">
      <h2 className="govuk-heading-m" id="replies">
        {countWords(loaded.value.length, 'reply', 'replies')} to your feedback
      </h2>
      {loaded.value.map(({ reply, title, said }) => (
        <div key={keyOfReply(reply)}>
          <h3 className="govuk-heading-s">
            <Link
              className="govuk-link"
              to={`/rounds/${round.id}/moderate/${agency.token}/${encodeURIComponent(reply.questionId)}?by=agency`}
            >
              {title}
            </Link>
          </h3>
          <ReplySaid reply={reply} text={reply.text} said={said} />
        </div>
      ))}
    </section>
  );
}

function NotRead(): ReactElement {
  return (
    <Alert kind="error" title="Replies to your feedback could not be read">
      <p className="govuk-body">Nothing has been deleted. Reload the page and try again.</p>
    </Alert>
  );
}

/** The agency's own returns, the one that counts and those it replaced. */
function listHashes(
  { round, agencies, returns }: StoredRound,
  { token }: Agency,
): readonly string[] {
  return [...placeReturns(round, agencies, returns)].flatMap(([hash, placing]) =>
    'token' in placing && placing.token === token ? [hash] : [],
  );
}

async function loadReplies(
  stored: StoredRound,
  { token }: Agency,
  hashes: readonly string[],
): Promise<readonly Shown[]> {
  const repliesByHash = new Map<string, readonly Reply[]>();
  const titles = new Map<string, string>();
  for (const hash of hashes) {
    const read = await readReturnDocument(hash);
    const { replies = [], template } = read.ok ? read.value.content : {};
    if (template === undefined || replies.length === 0) continue;
    repliesByHash.set(hash, replies);
    for (const { id, title } of listQuestions(template)) titles.set(id, title);
  }
  if (repliesByHash.size === 0) return [];
  const read = await readModeration(stored.round.id);
  const moderations = read.ok ? read.value.moderations : [];
  const met = meetReplies(stored, ({ contentHash }) => repliesByHash.get(contentHash) ?? []);
  return (met.get(token) ?? []).map(({ reply }) => ({
    reply,
    title: titles.get(reply.questionId) ?? reply.questionId,
    said: moderations
      .filter(
        (one) => one.contentHash === reply.feedback.onReturn && one.questionId === reply.questionId,
      )
      .flatMap(({ moderation }) => listSaid(moderation)),
  }));
}
