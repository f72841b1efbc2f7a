import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Details } from '../../components/details.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import type { PlannedQuestion } from '../../domain/carry/plan-carry.ts';
import { toBrought, toCarriedId } from '../../domain/carry/to-brought.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import type { PlanPageProps } from './carry-page-props.ts';
import { FaultNotice } from './fault-notice.tsx';
import { KeptToRead } from './kept-to-read.tsx';
import { PlanStandard } from './plan-standard.tsx';
import { UnlinkedEvidence } from './unlinked-evidence.tsx';
import { useBringing } from './use-bringing.ts';
import { useChoices, type Choices } from './use-choices.ts';

/** Every earlier answer beside the question of today that it goes to, and what to do with it. */
export function PlanPage(props: PlanPageProps): ReactElement {
  const { stored, earlier, plan } = props;
  const { audit } = stored;
  const { organisation } = audit.details;
  const choices = useChoices(audit.id, earlier.audit.id);
  const known = new Set(audit.carried.map(({ id }) => id));
  const isBrought = ({ question, matches }: PlannedQuestion): boolean =>
    matches.every((match) => known.has(toCarriedId(earlier, match.earlier, question.id)));
  const open = plan.questions.filter((one) => !isBrought(one));
  const brought = toBrought(earlier, plan, 'audit', choices.afresh);
  const here = new Set(audit.evidence.map(({ id }) => id));
  const unlinked = plan.unlinked.filter(({ id }) => !here.has(id));
  const isNew = unlinked.length > 0 || brought.answers.some(({ id }) => !known.has(id));
  const { fault, isBusy, bring } = useBringing(audit.id, brought, choices.drop);
  return (
    <Page
      title={`Choose what to bring from ${brought.source.name}`}
      context={organisation}
      caption={organisation}
      back={<Link to={`/audits/${audit.id}/carry-forward`}>Choose another audit</Link>}
    >
      <Summary {...props} open={open} />
      {open.length > 1 && <BulkButtons questions={open} choices={choices} of="all answers" />}
      {groupByStandard(plan.questions).map((questions) => (
        <PlanStandard
          key={questions[0]?.standardId}
          {...props}
          questions={questions}
          choices={choices}
          isBrought={isBrought}
        />
      ))}
      <LeftOver {...props} notCarried={brought.answers.filter(({ questionId }) => !questionId)} />
      <UnlinkedEvidence items={unlinked} />
      <FaultNotice fault={fault} />
      {isNew ? (
        <>
          <p className="govuk-body" role="status">
            {describeChoice(open, choices)}
          </p>
          <Button onClick={bring} disabled={isBusy}>
            {brought.answers.length === 0
              ? 'Bring this evidence forward'
              : 'Bring these answers forward'}
          </Button>
        </>
      ) : (
        <InsetText>
          {brought.answers.length + brought.evidence.length === 0
            ? 'Nothing to carry forward: nothing was answered there yet.'
            : 'All of it has been brought forward. Bringing it again would add nothing.'}
        </InsetText>
      )}
    </Page>
  );
}

type SummaryProps = PlanPageProps & { readonly open: readonly PlannedQuestion[] };

/** What is promised, and how much there is. */
function Summary({ source, plan, open, stored }: SummaryProps): ReactElement {
  const { template } = source.stored;
  const isOtherEdition = template.edition !== stored.template.edition;
  return (
    <>
      <p className="govuk-body-l">
        Nothing you have written is overwritten, and no rating is chosen for you. What you bring is
        marked “to confirm” until you say that it still holds.
      </p>
      <p className="govuk-body">
        It was answered on {template.title}, {template.editionTitle}.{' '}
        {isOtherEdition && 'Questions that changed since are marked. '}
        {source.signOff === undefined && 'It is not signed off.'}
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{countWords(open.length, 'question')} with an earlier answer to bring</li>
        {plan.questions.length > open.length && (
          <li>{plan.questions.length - open.length} brought forward already</li>
        )}
        <li>{countWords(plan.newQuestions.length, 'question')} not asked then</li>
        {plan.saidNothing.length > 0 && (
          <li>{countWords(plan.saidNothing.length, 'question')} not answered then</li>
        )}
        <li>{countWords(plan.notCarried.length, 'answer')} that cannot be carried</li>
        {plan.unlinked.length > 0 && (
          <li>{countWords(plan.unlinked.length, 'item')} of evidence not linked to any question</li>
        )}
      </ul>
    </>
  );
}

type BulkButtonsProps = {
  readonly questions: readonly PlannedQuestion[];
  readonly choices: Choices;
  readonly of: string;
};

function BulkButtons({ questions, choices, of }: BulkButtonsProps): ReactElement {
  const ids = questions.map(({ question }) => question.id);
  return (
    <ButtonGroup>
      <Button
        variant="secondary"
        onClick={() => {
          choices.set(ids, false);
        }}
      >
        Use {of}
      </Button>
      <Button
        variant="secondary"
        onClick={() => {
          choices.set(ids, true);
        }}
      >
        Start afresh everywhere
      </Button>
    </ButtonGroup>
  );
}

type LeftOverProps = PlanPageProps & {
  readonly notCarried: Parameters<typeof KeptToRead>[0]['carried'];
};

/** What is asked for the first time, and what is asked no more. */
function LeftOver({ plan, earlier, notCarried }: LeftOverProps): ReactElement {
  const reasonById = new Map(
    plan.notCarried.map((one) => [toCarriedId(earlier, one.earlier, undefined), one.reason]),
  );
  return (
    <>
      <KeptToRead
        carried={notCarried}
        reasonById={reasonById}
        intro="No question of this audit takes them. They come along with their words, and nothing is done with them."
      />
      {plan.newQuestions.length > 0 && (
        <Details summary={`Questions not asked then (${plan.newQuestions.length})`}>
          <ul className="govuk-list">
            {plan.newQuestions.map(({ question, place }) => (
              <li key={question.id}>
                {place} {question.title}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function describeChoice(open: readonly PlannedQuestion[], { afresh }: Choices): string {
  const begun = open.filter(({ question }) => afresh.has(question.id)).length;
  const used = countWords(open.length - begun, 'question');
  const rest = begun === 0 ? '' : `, ${begun} started afresh`;
  return `${used} to begin from an earlier answer${rest}.`;
}

function groupByStandard(
  questions: readonly PlannedQuestion[],
): readonly (readonly PlannedQuestion[])[] {
  const ids = new Set(questions.map(({ standardId }) => standardId));
  return [...ids].map((id) => questions.filter(({ standardId }) => standardId === id));
}
