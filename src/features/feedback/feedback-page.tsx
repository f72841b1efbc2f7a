import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { CopyWords } from '../../components/copy-words.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { describeReturnTo } from '../../domain/collection/letter.ts';
import { summariseSaid } from '../../domain/feedback/build-letter.ts';
import type { FeedbackContent, FeedbackQuestion } from '../../domain/feedback/feedback.ts';
import { buildPosition } from '../../domain/feedback/letter-position.ts';
import { nameSender } from '../../domain/feedback/rating-words.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import { describeSaid, FeedbackSaid } from '../../items/feedback-said.tsx';
import { ReportBlocks } from '../../items/report-blocks.tsx';
import { listFeedback, type ReceivedFeedback } from '../../storage/feedback.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { ReplyField } from './reply-field.tsx';

type FeedbackPageProps = { readonly stored: StoredAudit };

/** What the partnership made of the audit: agreed ratings, what it asks, and where to answer. */
export function FeedbackPage({ stored }: FeedbackPageProps): ReactElement {
  const { audit } = stored;
  const read = useLiveQuery(() => listFeedback(audit.id), [audit.id]);
  if (read === undefined) return <LoadingPage />;
  const received = read.ok ? read.value.received : [];
  const damaged = read.ok ? read.value.damaged.length : 0;
  const [latest, ...earlier] = received;
  return (
    <Page
      title="Feedback"
      context={`Feedback – ${audit.details.organisation}`}
      caption={audit.details.organisation}
      back={<Link to={`/audits/${audit.id}`}>{audit.details.organisation}</Link>}
    >
      {(!read.ok || damaged > 0) && <NotRead count={damaged} />}
      {latest === undefined ? <NoneYet /> : <Latest stored={stored} received={latest} />}
      {earlier.length > 0 && <Earlier received={earlier} />}
      <ButtonLink variant="secondary">
        <Link to="/feedback">Open {latest === undefined ? 'feedback' : 'other feedback'}</Link>
      </ButtonLink>
    </Page>
  );
}

function NotRead({ count }: { readonly count: number }): ReactElement {
  return (
    <Alert kind="error" title="Some feedback could not be read">
      <p className="govuk-body">
        {count === 0 ? 'It is' : `${countWords(count, 'feedback')} kept here is`} left out. Nothing
        has been deleted, and your answers are not touched. Reload the page; if it stays so, open
        the feedback file once more.
      </p>
    </Alert>
  );
}

function NoneYet(): ReactElement {
  return (
    <InsetText>
      Open the feedback file your partnership sends you. Its name ends in “.s11feedback.json”. What
      it says then stands here, and beside each answer.
    </InsetText>
  );
}

type LatestProps = { readonly stored: StoredAudit; readonly received: ReceivedFeedback };

function Latest({ stored, received }: LatestProps): ReactElement {
  const { content, madeAt } = received.feedback;
  const { audit } = stored;
  return (
    <>
      <p className="govuk-body-l">
        From {nameSender(content)}, {formatDate(toPlainDate(new Date(madeAt)))}
        {content.roundName === '' ? '' : `, for ${content.roundName}`}.
      </p>
      <p className="govuk-body">{summariseSaid(content)}</p>
      <ChangedSince stored={stored} content={content} />
      {content.message.trim() !== '' && (
        <p className="govuk-body s11-kept-words">{content.message.trim()}</p>
      )}
      {inOrder(content.questions).map((question) => (
        <section key={question.id} aria-labelledby={`said-${question.id}`}>
          <h2 className="govuk-heading-m" id={`said-${question.id}`}>
            {describeSaid(question)}: {question.title}
          </h2>
          <FeedbackSaid said={question} scale={content.scale} />
          <p className="govuk-body">
            <Link className="govuk-link" to={`/audits/${audit.id}/questions/${question.id}`}>
              Open the answer or add an action
              <VisuallyHidden>: {question.title}</VisuallyHidden>
            </Link>
          </p>
          {question.said.kind !== 'agreed' || question.comment !== '' ? (
            <ReplyField key={received.id} stored={stored} received={received} question={question} />
          ) : null}
        </section>
      ))}
      <Position content={content} />
      <Replies stored={stored} received={received} />
    </>
  );
}

/** Under a heading of this page: in the letter it begins a section. */
function Position({ content }: { readonly content: FeedbackContent }): ReactElement {
  const [heading, ...blocks] = buildPosition(content);
  return (
    <>
      <h2 className="govuk-heading-m">{heading?.kind === 'heading' ? heading.text : ''}</h2>
      <ReportBlocks blocks={blocks} />
    </>
  );
}

const ORDER = { challenged: 0, changed: 1, nothing: 2, agreed: 3 } as const;

/** What asks for something first; within it the order of the questions. */
function inOrder(questions: readonly FeedbackQuestion[]): readonly FeedbackQuestion[] {
  return questions.toSorted((a, b) => ORDER[a.said.kind] - ORDER[b.said.kind]);
}

/** The feedback is on a return as it was; the audit may have gone on since. */
function ChangedSince({
  stored,
  content,
}: {
  readonly stored: StoredAudit;
  readonly content: FeedbackContent;
}): ReactElement | null {
  if (stored.audit.changedAt <= content.returned.madeAt) return null;
  return (
    <p className="govuk-body">
      It is on your return of {formatDate(toPlainDate(new Date(content.returned.madeAt)))}. You have
      changed the audit since: “Your rating” here is the one you returned.
    </p>
  );
}

/** They go with the next return; whoever makes none can send them as words. */
function Replies({ stored, received }: LatestProps): ReactElement {
  const { content } = received.feedback;
  const { questions, contact, partnership } = content;
  const written = questions.flatMap(({ id, title }) => {
    const text = received.replyByQuestion.get(id)?.trim() ?? '';
    return text === '' ? [] : [`${title}\n${text}`];
  });
  const to =
    contact === undefined
      ? nameSender(content)
      : describeReturnTo({ contacts: [contact], partnership });
  return (
    <>
      <h2 className="govuk-heading-m">How your replies get back</h2>
      <p className="govuk-body">
        {isElsewhere(stored, content)
          ? 'This feedback is of another round than this audit returns to, so your replies to it do not go with the return.'
          : 'Your replies go with the next return you make, beside your answers, also when the audit is signed off.'}{' '}
        You can copy them as well, and send them yourself to {to}.
      </p>
      {written.length > 0 && !isElsewhere(stored, content) && (
        <p className="govuk-body">
          <Link className="govuk-link" to={`/audits/${stored.audit.id}/return`}>
            Create a return with {countWords(written.length, 'reply', 'replies')}
          </Link>
        </p>
      )}
      {written.length > 0 && (
        <p className="govuk-body">
          <CopyWords
            label={`Copy ${countWords(written.length, 'reply', 'replies')}`}
            boxLabel="Your replies"
            text={written.join('\n\n')}
          />
        </p>
      )}
    </>
  );
}

function isElsewhere({ ticket }: StoredAudit, { roundId }: FeedbackContent): boolean {
  return ticket !== undefined && ticket.roundId !== roundId;
}

function Earlier({ received }: { readonly received: readonly ReceivedFeedback[] }): ReactElement {
  return (
    <Details summary={`Earlier feedback (${received.length})`}>
      {received.map(({ id, feedback, fileName, replyByQuestion }) => (
        <div key={id}>
          <h3 className="govuk-heading-s">
            {formatDate(toPlainDate(new Date(feedback.madeAt)))}, {fileName}
          </h3>
          <p className="govuk-body">{summariseSaid(feedback.content)}</p>
          {feedback.content.questions.map((question) => {
            const reply = replyByQuestion.get(question.id) ?? '';
            return (
              <div key={question.id}>
                <p className="govuk-body">
                  <strong>
                    {describeSaid(question)}: {question.title}
                  </strong>
                </p>
                <FeedbackSaid said={question} scale={feedback.content.scale} />
                {reply !== '' && <p className="govuk-body">Your reply: {reply}</p>}
              </div>
            );
          })}
        </div>
      ))}
    </Details>
  );
}
