import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import type { Assignment } from '../../domain/audit/assignment.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import { countOf } from '../../domain/report/wording.ts';
import { listAssignees, type Assignee } from '../../domain/scoring/list-assignees.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { useReportedSave } from '../../items/use-reported-save.ts';
import { saveAssignments } from '../../storage/assignments.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { AssigneeCard } from './assignee-card.tsx';
import { BringBackSection, describeChoosing } from './bring-back-section.tsx';
import { BringInPreview } from './bring-in-preview.tsx';
import { BroughtInPage, TakenBackPage } from './brought-in-page.tsx';
import { ReceivedTable } from './received-table.tsx';
import { useBringIn, type BringIn } from './use-bring-in.ts';

export type ColleaguesPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
};

/** Who was asked for what, what goes out to them, and what comes back. */
export function ColleaguesPage(props: ColleaguesPageProps): ReactElement {
  const { stored, scorecard } = props;
  const bringing = useBringIn(stored);
  const { state } = bringing;
  switch (state.status) {
    case 'choosing':
    case 'reading':
      return <Overview {...props} bringing={bringing} />;
    case 'preview':
      return (
        <BringInPreview stored={stored} scorecard={scorecard} bringing={bringing} state={state} />
      );
    case 'done':
      return <BroughtInPage scorecard={scorecard} bringing={bringing} state={state} />;
    case 'takenBack':
      return <TakenBackPage scorecard={scorecard} bringing={bringing} state={state} />;
  }
}

type OverviewProps = ColleaguesPageProps & { readonly bringing: BringIn };

function Overview({ stored, scorecard, reportSave, bringing }: OverviewProps): ReactElement {
  const { audit } = stored;
  const { organisation } = audit.details;
  const isSignedOff = findSignOff(audit.signOffs) !== undefined;
  const { takenBack, takeBack, undo } = useTakingBack(stored, reportSave);
  const error = describeChoosing(bringing.state);
  return (
    <Page
      title="Ask a colleague"
      context={organisation}
      caption={organisation}
      back={<Link to={`/audits/${audit.id}`}>{organisation}</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={bringing.tries}
          errors={error === undefined ? [] : [{ fieldId: 'part-files', message: error }]}
        />
      }
    >
      {isSignedOff ? (
        <InsetText>
          This audit is signed off. To ask colleagues or bring in what they send, reopen it first.
        </InsetText>
      ) : (
        <p className="govuk-body">
          Ask the people who know, such as HR for safer recruitment. You send them a file or a Word
          form by email, they answer in their own time, and you see what they send back beside what
          you have. This app sends nothing by itself.
        </p>
      )}
      {takenBack !== undefined && (
        <Alert
          kind="success"
          role="status"
          title={`Took back ${countOf(takenBack.assignments.length, 'question')} from ${takenBack.to}`}
          actions={
            <Button variant="secondary" onClick={() => void undo()}>
              Undo
            </Button>
          }
        >
          <p className="govuk-body">
            A file you have already sent can still be answered and brought in.
          </p>
        </Alert>
      )}
      <WhoHasWhat
        stored={stored}
        scorecard={scorecard}
        reportSave={reportSave}
        isSignedOff={isSignedOff}
        onTakeBack={(assignee) => void takeBack(assignee)}
      />
      {!isSignedOff && <BringBackSection bringing={bringing} error={error} />}
      <ReceivedTable auditId={audit.id} />
    </Page>
  );
}

type WhoHasWhatProps = ColleaguesPageProps & {
  readonly isSignedOff: boolean;
  readonly onTakeBack: (assignee: Assignee) => void;
};

function WhoHasWhat(props: WhoHasWhatProps): ReactElement {
  const { stored, scorecard, reportSave, isSignedOff, onTakeBack } = props;
  const assignees = listAssignees(scorecard);
  return (
    <section aria-labelledby="who-heading">
      <h2 className="govuk-heading-m" id="who-heading">
        Who has what
      </h2>
      {assignees.length === 0 && (
        <p className="govuk-body">
          Nobody has been asked yet. Choose questions and say who to ask.
        </p>
      )}
      {!isSignedOff && (
        <ButtonLink variant={assignees.length === 0 ? 'primary' : 'secondary'}>
          <Link to={`/audits/${stored.audit.id}/colleagues/ask`}>
            {assignees.length === 0 ? 'Choose questions' : 'Ask someone else'}
          </Link>
        </ButtonLink>
      )}
      {assignees.map((assignee) => (
        <AssigneeCard
          key={assignee.to}
          assignee={assignee}
          stored={stored}
          scorecard={scorecard}
          reportSave={reportSave}
          isReadOnly={isSignedOff}
          onTakeBack={() => {
            onTakeBack(assignee);
          }}
        />
      ))}
    </section>
  );
}

type TakenBack = { readonly to: string; readonly assignments: readonly Assignment[] };

type TakingBack = {
  readonly takenBack: TakenBack | undefined;
  readonly takeBack: (assignee: Assignee) => Promise<void>;
  readonly undo: () => Promise<void>;
};

/** Takes all questions back from one person, with the way back until the page is left. */
function useTakingBack({ audit }: StoredAudit, reportSave: ReportSave): TakingBack {
  const [takenBack, setTakenBack] = useState<TakenBack>();
  const saving = useReportedSave('assignments', reportSave);
  return {
    takenBack,
    takeBack: async ({ to, questions }) => {
      const assignments = questions.flatMap(({ assignment }) => assignment ?? []);
      const ids = assignments.map(({ questionId }) => questionId);
      const isStored = await saving.attempt(() => saveAssignments(audit.id, [], ids, new Date()));
      if (isStored) setTakenBack({ to, assignments });
    },
    undo: async () => {
      if (takenBack === undefined) return;
      const isStored = await saving.attempt(() =>
        saveAssignments(audit.id, takenBack.assignments, [], new Date()),
      );
      if (isStored) setTakenBack(undefined);
    },
  };
}
