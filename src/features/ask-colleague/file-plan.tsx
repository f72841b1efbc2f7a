import type { ReactElement } from 'react';

import { DataTable } from '../../components/data-table.tsx';
import { findWhere } from '../../domain/audit/audit.ts';
import type { FieldMerge, Took } from '../../domain/audit/merge-answer.ts';
import {
  nameClash,
  type Choices,
  type ContributionPlan,
} from '../../domain/audit/plan-contributions.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Scale } from '../../domain/template/template.ts';
import { ClashChoice } from './clash-choice.tsx';
import { describeField, FIELD_WORDS, nameContributor } from './field-words.ts';
import { toNames, type NameQuestion } from './name-clashes.ts';

type FilePlanProps = {
  readonly plan: ContributionPlan;
  readonly scorecard: Scorecard;
  readonly scale: Scale;
  readonly choices: Choices;
  /** The clashes that were left open when the button was pressed. */
  readonly missed: readonly string[];
  readonly onChoose: (name: string, took: Took) => void;
};

/** All that one colleague sent: first what needs a decision, then what comes in as it is. */
export function FilePlan(props: FilePlanProps): ReactElement {
  const { plan, scorecard, scale, choices, missed, onChoose } = props;
  const { contributor } = plan.contribution;
  const nameQuestion = toNames(scorecard);
  const clashes = plan.merges.filter(({ kind }) => kind === 'clash');
  const taken = plan.merges.filter(({ kind }) => kind === 'take');
  return (
    <section className="s11-colleagues__plan" aria-label={`From ${nameContributor(contributor)}`}>
      <h2 className="govuk-heading-m">From {nameContributor(contributor)}</h2>
      {clashes.length > 0 && (
        <>
          <h3 className="govuk-heading-s">
            You both have written here: {countOf(clashes.length, 'field')} to decide
          </h3>
          {clashes.map((merge) => {
            const name = nameClash(plan.id, merge.questionId, merge.field);
            return (
              <ClashChoice
                key={name}
                name={name}
                merge={merge}
                question={nameQuestion(merge.questionId)}
                who={contributor.name}
                scale={scale}
                took={choices.get(name)}
                isMissed={missed.includes(name)}
                onChoose={onChoose}
              />
            );
          })}
        </>
      )}
      {taken.length > 0 && <Taken taken={taken} scale={scale} nameQuestion={nameQuestion} />}
      <Items plan={plan} nameQuestion={nameQuestion} />
      {plan.merges.length === 0 && plan.evidence.length + plan.actions.length === 0 && (
        <p className="govuk-body">
          It says nothing that you do not have already. Bring it in to note that it came.
        </p>
      )}
      <Notes plan={plan} />
    </section>
  );
}

type TakenProps = {
  readonly taken: readonly FieldMerge[];
  readonly scale: Scale;
  readonly nameQuestion: NameQuestion;
};

/** Where nobody here has written since: theirs takes the place of what was sent, or of nothing. */
function Taken({ taken, scale, nameQuestion }: TakenProps): ReactElement {
  return (
    <>
      <h3 className="govuk-heading-s">Comes in as they wrote it</h3>
      <DataTable
        caption="What comes in"
        captionHidden
        rows={taken}
        rowKey={({ questionId, field }) => `${questionId} ${field}`}
        groupOf={({ questionId }) => nameQuestion(questionId)}
        columns={[
          {
            key: 'field',
            heading: 'Field',
            rowHeader: true,
            render: ({ field }) => FIELD_WORDS[field],
          },
          {
            key: 'theirs',
            heading: 'What comes in',
            render: ({ theirs, field }) => (
              <Words text={describeField(theirs, field, scale)} empty="Emptied" />
            ),
          },
          {
            key: 'ours',
            heading: 'What stands now',
            render: ({ ours, field }) => (
              <Words text={describeField(ours, field, scale)} empty="Nothing" />
            ),
          },
        ]}
      />
    </>
  );
}

function Words({ text, empty }: { readonly text: string; readonly empty: string }): ReactElement {
  return <div className="s11-colleagues__words">{text === '' ? empty : text}</div>;
}

type ItemsProps = { readonly plan: ContributionPlan; readonly nameQuestion: NameQuestion };

function Items({ plan, nameQuestion }: ItemsProps): ReactElement | null {
  const items = [
    ...plan.evidence.map((item) => ({
      id: item.id,
      kind: 'Evidence',
      words: [item.title, findWhere(item)].filter((part) => part !== '').join(', '),
      questions: item.questionIds.map(nameQuestion).join('; '),
    })),
    ...plan.actions.map((action) => ({
      id: action.id,
      kind: action.kind === 'planned' ? 'Action' : 'Gap accepted',
      words: action.kind === 'planned' ? action.what : action.reason,
      questions: nameQuestion(action.questionId),
    })),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">Is added to your registers</h3>
      <DataTable
        caption="Evidence and actions that come in"
        captionHidden
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'kind', heading: 'What', render: ({ kind }) => kind },
          {
            key: 'words',
            heading: 'Title',
            rowHeader: true,
            render: ({ words }) => <Words text={words} empty="Untitled" />,
          },
          { key: 'questions', heading: 'For', render: ({ questions }) => questions },
        ]}
      />
    </>
  );
}

/** What is in the file and goes nowhere, so that nobody looks for it. */
function Notes({ plan }: { readonly plan: ContributionPlan }): ReactElement {
  const { knownItems, unknown } = plan;
  return (
    <>
      {knownItems > 0 && (
        <p className="govuk-body">
          {countOf(knownItems, 'item')} of evidence and actions came before and{' '}
          {knownItems === 1 ? 'stays' : 'stay'} as you have {knownItems === 1 ? 'it' : 'them'}.
        </p>
      )}
      {unknown.length > 0 && (
        <p className="govuk-body">
          {countOf(unknown.length, 'answer')} to questions this audit does not have{' '}
          {unknown.length === 1 ? 'is' : 'are'} kept with the file and brought nowhere.
        </p>
      )}
    </>
  );
}
