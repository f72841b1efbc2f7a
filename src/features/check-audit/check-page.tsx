import { useMemo, type MouseEvent, type ReactElement } from 'react';
import { Link } from 'react-router';

import { focusField } from '../../components/focus-field.ts';
import { Page } from '../../components/page.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import { describeLeftOut } from '../../domain/report/summarise.ts';
import { checkAudit } from '../../domain/scoring/check-audit.ts';
import type { AuditCheck } from '../../domain/scoring/finding.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatDate } from '../../domain/shared/plain-date.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { FindingList } from './finding-list.tsx';
import {
  findPlaceNear,
  listOfRegister,
  NOT_COMPLETED,
  toQuestionAddress,
  type ListId,
} from './finding-place.ts';
import { MendingLink } from './mending-link.tsx';
import { useKeptPlace } from './use-kept-place.ts';

type CheckPageProps = { readonly stored: StoredAudit; readonly scorecard: Scorecard };

/** What is left before sign-off, each with the way to where it is mended and back. */
export function CheckPage({ stored, scorecard }: CheckPageProps): ReactElement {
  const { audit, damaged } = stored;
  const { organisation } = audit.details;
  const check = useMemo(() => checkAudit(scorecard), [scorecard]);
  return (
    <Page
      title="Check before sign-off"
      context={organisation}
      caption={organisation}
      back={<Link to={`/audits/${audit.id}`}>{organisation}</Link>}
    >
      <Summary check={check} scorecard={scorecard} />
      {damaged.length > 0 && (
        <WarningText>{describeLeftOut(damaged.length)} of this check.</WarningText>
      )}
      <Findings check={check} auditId={audit.id} scorecard={scorecard} />
    </Page>
  );
}

type SummaryProps = { readonly check: AuditCheck; readonly scorecard: Scorecard };

/** How much there is, before the lists, which may be long; and what is not ticked as completed. */
function Summary({ check, scorecard }: SummaryProps): ReactElement {
  const { notCompleted } = check;
  const mustFix = countOn(check, 'must-fix');
  const worthALook = countOn(check, 'worth-a-look');
  const goToLook = (event: MouseEvent): void => {
    event.preventDefault();
    focusField('worth-a-look');
  };
  return (
    <>
      <p className="govuk-body-l">
        {mustFix === 0
          ? 'Nothing must be fixed before sign-off. '
          : `${countWords(mustFix, 'thing')} to fix before sign-off. `}
        {worthALook > 0 && (
          <>
            <a className="govuk-link" href="#worth-a-look" onClick={goToLook}>
              {countWords(worthALook, 'thing')} worth a look
            </a>
            .
          </>
        )}
      </p>
      <p className="govuk-body">
        This is how your answers stand on {formatDate(scorecard.today)}.{' '}
        <NotCompleted
          notCompleted={notCompleted}
          total={scorecard.counts.total}
          auditId={scorecard.audit.id}
        />
      </p>
    </>
  );
}

function countOn(check: AuditCheck, list: ListId): number {
  const ofQuestions = list === 'must-fix' ? check.mustFix : check.worthALook;
  return ofQuestions.length + listOfRegister(check, list).length;
}

type NotCompletedProps = {
  readonly notCompleted: readonly QuestionResult[];
  readonly total: number;
  readonly auditId: AuditId;
};

/** The lead's own tick: said as a count, since no list could tell why it is not given. */
function NotCompleted({ notCompleted, total, auditId }: NotCompletedProps): ReactElement {
  const [first] = notCompleted;
  if (first === undefined) return <>You have marked every question as completed.</>;
  const { place, question } = first;
  return (
    <>
      You have not marked {notCompleted.length} of {countWords(total, 'question')} as completed.{' '}
      <MendingLink
        id={NOT_COMPLETED}
        auditId={auditId}
        to={toQuestionAddress(auditId, question.id, 'complete', NOT_COMPLETED)}
      >
        Go to the first, {place} {question.title}
      </MendingLink>
    </>
  );
}

type FindingsProps = SummaryProps & { readonly auditId: AuditId };

function Findings({ check, auditId, scorecard }: FindingsProps): ReactElement {
  const { scale } = scorecard.template;
  const { onFocus } = useKeptPlace((linkId) =>
    findPlaceNear(
      linkId,
      check,
      scorecard.standards.flatMap(({ questions }) => questions.map(({ question }) => question.id)),
    ),
  );
  return (
    <div onFocus={onFocus}>
      <FindingList
        id="must-fix"
        title="Must fix before sign-off"
        findings={check.mustFix}
        inRegister={listOfRegister(check, 'must-fix')}
        auditId={auditId}
        scale={scale}
        empty="Nothing to fix."
        intro="Each link leads to the place where you can put it right, and from there back to here."
      />
      <FindingList
        id="worth-a-look"
        title="Worth a look"
        findings={check.worthALook}
        inRegister={listOfRegister(check, 'worth-a-look')}
        auditId={auditId}
        scale={scale}
        empty="Nothing stands out."
        intro="These may be right as they are, and none of them stops sign-off."
      >
        <p className="govuk-body">
          We also look for numbers, dates of birth and email addresses that could identify a person.
          We can be wrong, and we cannot find names: read your own words through as well. They are
          not repeated here.
        </p>
      </FindingList>
    </div>
  );
}
