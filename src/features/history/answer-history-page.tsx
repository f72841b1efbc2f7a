import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { Answer } from '../../domain/audit/audit.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Question } from '../../domain/template/template.ts';
import { listAnswerHistory, updateAnswer } from '../../storage/answers.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { AnswerVersions } from './answer-versions.tsx';
import { BroughtBackNotice } from './brought-back-notice.tsx';
import { DamagedNotice } from './damaged-notice.tsx';
import { SignedNote } from './signed-note.tsx';
import { UnreadableHistory } from './unreadable-history.tsx';
import { KEPT_BELOW, useBringingBack, type Change } from './use-bringing-back.ts';

export type HistoryPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
};

/** Every earlier answer to one question, each with the way to bring it back. */
export function AnswerHistoryPage(props: HistoryPageProps): ReactElement {
  const { stored, scorecard, reportSave } = props;
  const { question: questionId } = useParams();
  const question = scorecard.standards
    .flatMap(({ questions }) => questions)
    .find((result) => result.question.id === questionId)?.question;
  if (question === undefined) {
    const home = `/audits/${stored.audit.id}`;
    return (
      <Page
        title="This audit has no such question"
        back={<Link to={home}>{stored.audit.details.organisation}</Link>}
      >
        <p className="govuk-body">Choose a question from the task list.</p>
      </Page>
    );
  }
  return <History key={question.id} stored={stored} question={question} reportSave={reportSave} />;
}

type HistoryProps = Omit<HistoryPageProps, 'scorecard'> & { readonly question: Question };

function History({ stored, question, reportSave }: HistoryProps): ReactElement {
  const auditId = stored.audit.id;
  const read = useLiveQuery(() => listAnswerHistory(auditId, question.id), [auditId, question.id]);
  const bringing = useBringingBack(`history ${auditId} ${question.id}`, reportSave);
  if (read === undefined) return <LoadingPage />;
  const back = <Link to={`/audits/${auditId}/questions/${question.id}`}>{question.title}</Link>;
  if (!read.ok) return <UnreadableHistory back={back} problem={read.problem} />;

  const { present, earlier, damaged } = read.value;
  const isSigned = findSignOff(stored.audit.signOffs) !== undefined;
  /** Puts an answer in the place of the one that stands, and answers with the way back. */
  const stand =
    (answer: Answer, revision: number): Change =>
    async () => {
      let before: Answer | undefined;
      const saved = await updateAnswer(
        auditId,
        question.id,
        (stands) => {
          before = revision === 0 ? undefined : stands;
          return answer;
        },
        revision,
        new Date(),
      );
      if (!saved.ok) return saved;
      return { ok: true, value: before && stand(before, saved.value.revision) };
    };
  return (
    <Page
      title="Earlier answers"
      context={`${question.title} – ${stored.audit.details.organisation}`}
      caption={question.title}
      back={back}
    >
      <BroughtBackNotice {...bringing} />
      <DamagedNotice count={damaged.length} />
      {isSigned && <SignedNote what="An earlier answer" auditId={auditId} />}
      <AnswerVersions
        present={present}
        earlier={earlier}
        scale={stored.template.scale}
        onBringBack={
          isSigned
            ? undefined
            : ({ answer }) => {
                const change = stand(answer, present?.revision ?? 0);
                bringing.run('That answer stands again', KEPT_BELOW, change);
              }
        }
      />
    </Page>
  );
}
