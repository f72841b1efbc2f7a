import { useId, useMemo, useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Select } from '../../components/select.tsx';
import type { Agency } from '../../domain/collection/agency.ts';
import { countOf } from '../../domain/report/wording.ts';
import { describeRow } from './describe-row.ts';
import type { Choices, ImportRow } from './import-message.ts';
import {
  ADD,
  listQuestionsToDecide,
  readChoice,
  USE,
  withAgency,
  withUsed,
  type Question,
} from './questions.ts';

type DecisionsProps = {
  readonly rows: readonly ImportRow[];
  readonly agencies: readonly Agency[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
};

const AT_FIRST = 20;

/** One question for each audit that has no place of its own, and a quick way where names agree. */
export function Decisions(props: DecisionsProps): ReactElement | null {
  const { rows, agencies, choices, onChoose } = props;
  const id = useId();
  const [isAllShown, setIsAllShown] = useState(false);
  const questions = useMemo(() => listQuestionsToDecide(rows, choices), [rows, choices]);
  const options = useMemo(() => listOptions(agencies), [agencies]);
  if (questions.length === 0) return null;
  const shown = isAllShown ? questions : questions.slice(0, AT_FIRST);
  return (
    <section aria-labelledby={id} className="s11-import__decisions">
      <h2 className="govuk-heading-m" id={id}>
        {countOf(questions.length, 'return')} to place
      </h2>
      <p className="govuk-body">
        Say whose each of them is. What you leave open is left out, and can be imported later.
      </p>
      <QuickWays questions={questions} choices={choices} onChoose={onChoose} />
      {shown.map((question) => (
        <OneQuestion
          key={question.key}
          question={question}
          agencies={agencies}
          options={options}
          choices={choices}
          onChoose={onChoose}
        />
      ))}
      {questions.length > shown.length && (
        <Button
          variant="secondary"
          onClick={() => {
            setIsAllShown(true);
          }}
        >
          Show all {questions.length}
        </Button>
      )}
    </section>
  );
}

function listOptions(agencies: readonly Agency[]): readonly { value: string; label: string }[] {
  return agencies.map(({ token, name, kind }) => ({
    value: token,
    label: name === '' ? kind : name,
  }));
}

type QuickWaysProps = Pick<DecisionsProps, 'choices' | 'onChoose'> & {
  readonly questions: readonly Question[];
};

function QuickWays({ questions, choices, onChoose }: QuickWaysProps): ReactElement | null {
  const open = questions.filter((question) => question.kind === 'whose' && question.choice === '');
  const named = open.filter(({ suggestion }) => suggestion !== undefined);
  const others = open.filter(({ suggestion }) => suggestion === undefined);
  if (named.length < 2 && others.length < 2) return null;
  return (
    <ButtonGroup>
      {named.length > 1 && (
        <Button
          variant="secondary"
          onClick={() => {
            onChoose(
              named.reduce(
                (sum, { auditId, suggestion }) =>
                  withAgency(sum, auditId, suggestion && { kind: 'match', token: suggestion }),
                choices,
              ),
            );
          }}
        >
          Match {named.length} to the agency of the same name
        </Button>
      )}
      {others.length > 1 && (
        <Button
          variant="secondary"
          onClick={() => {
            onChoose(
              others.reduce(
                (sum, { auditId }) => withAgency(sum, auditId, { kind: 'add' }),
                choices,
              ),
            );
          }}
        >
          Add {others.length} to your list of agencies
        </Button>
      )}
    </ButtonGroup>
  );
}

type OneQuestionProps = Pick<DecisionsProps, 'agencies' | 'choices' | 'onChoose'> & {
  readonly question: Question;
  readonly options: readonly { value: string; label: string }[];
};

function OneQuestion(props: OneQuestionProps): ReactElement {
  const { question, agencies, options, choices, onChoose } = props;
  const { row, count, suggestion } = question;
  const suggested = agencies.find(({ token }) => token === suggestion);
  const hint = [
    describeRow(row, false).detail,
    ...(count > 1 ? [`${count} files are of this audit.`] : []),
  ].join(' ');
  const name = `whose-${row.id}`;
  if (question.kind === 'which') {
    return (
      <Select
        name={name}
        label={`Which return of ${suggested?.name ?? 'the agency'} counts?`}
        hint={hint}
        value={question.choice}
        onChange={({ target }) => {
          const token = target.value === USE ? suggestion : undefined;
          onChoose(withUsed(choices, question.key, token));
        }}
        options={[
          { value: '', label: 'The newer one: leave this out' },
          { value: USE, label: 'This one; keep the newer beside it' },
        ]}
      />
    );
  }
  return (
    <Select
      name={name}
      label={`Whose return is “${row.facts?.organisation ?? ''}”?`}
      hint={hint}
      value={question.choice}
      onChange={({ target }) => {
        onChoose(withAgency(choices, question.auditId, readChoice(target.value, agencies)));
      }}
      options={[
        { value: '', label: 'Leave it out for now' },
        ...(suggested === undefined
          ? []
          : [{ value: suggested.token, label: `${suggested.name} (same name)` }]),
        { value: ADD, label: 'An agency to add to your list' },
        ...options.filter(({ value }) => value !== suggestion),
      ]}
    />
  );
}
