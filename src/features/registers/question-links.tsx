import { useEffect, useRef, useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { formatEvidenceNumber } from '../../domain/audit/audit.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { EvidenceEntry } from '../../domain/scoring/list-evidence.ts';
import type { QuestionResult, StandardResult } from '../../domain/scoring/scorecard.ts';
import { hasWords } from '../../domain/shared/has-words.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { useLinks, type Links } from './use-links.ts';

type QuestionLinksProps = {
  readonly entry: EvidenceEntry;
  readonly standards: readonly StandardResult[];
  readonly onLink: (questionId: QuestionId, isServing: boolean) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Ties an item to the questions it serves, or takes it off them. Each tick is saved at once. */
export function QuestionLinks(props: QuestionLinksProps): ReactElement {
  const { entry, standards, onLink, onClose } = props;
  const links = useLinks(entry.item, onLink);
  const [words, setWords] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className="s11-item-form" aria-labelledby="links-heading">
      <h2 className="govuk-heading-s" id="links-heading" ref={heading} tabIndex={-1}>
        Questions that {formatEvidenceNumber(entry.item)} {entry.item.title} serves
      </h2>
      <p className="govuk-body">
        Tick every question this evidence serves; untick one to take it off. Each tick is saved at
        once.
      </p>
      <p className="govuk-body" role="status">
        It serves {countOf(entry.questions.length, 'question')}.
      </p>
      <TextInput
        name="question-words"
        type="search"
        autoComplete="off"
        label="Find a question (optional)"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
        }}
        width={30}
      />
      {words.trim() === '' ? (
        standards.map((standard) => (
          <StandardLinks key={standard.id} standard={standard} links={links} />
        ))
      ) : (
        <FoundQuestions words={words} standards={standards} links={links} />
      )}
      <Button onClick={onClose}>Done</Button>
    </section>
  );
}

type StandardLinksProps = { readonly standard: StandardResult; readonly links: Links };

function StandardLinks({ standard, links }: StandardLinksProps): ReactElement {
  const { title, questions } = standard;
  const served = questions.filter(({ question }) => links.serves(question.id)).length;
  const [isOpen, setIsOpen] = useState(served > 0);
  return (
    <Details
      small
      summary={`${title} (${served} of ${questions.length})`}
      open={isOpen}
      onOpenChange={setIsOpen}
    >
      <QuestionTicks legend={title} legendHidden questions={questions} links={links} />
    </Details>
  );
}

type FoundQuestionsProps = {
  readonly words: string;
  readonly standards: readonly StandardResult[];
  readonly links: Links;
};

function FoundQuestions({ words, standards, links }: FoundQuestionsProps): ReactElement {
  const groups = standards
    .map(({ id, title, questions }) => ({
      id,
      title,
      found: questions.filter(({ place, question }) =>
        hasWords(`${place} ${question.title} ${question.question} ${title}`, words),
      ),
    }))
    .filter(({ found }) => found.length > 0);
  const count = groups.reduce((sum, { found }) => sum + found.length, 0);
  return (
    <>
      <p className="govuk-body" role="status">
        {count === 0
          ? 'No question has these words. Check the spelling, or try fewer words.'
          : `${countOf(count, 'question')} found.`}
      </p>
      {groups.map(({ id, title, found }) => (
        <QuestionTicks key={id} legend={title} questions={found} links={links} />
      ))}
    </>
  );
}

type QuestionTicksProps = {
  readonly legend: string;
  readonly legendHidden?: boolean;
  readonly questions: readonly QuestionResult[];
  readonly links: Links;
};

function QuestionTicks(props: QuestionTicksProps): ReactElement {
  const { legend, legendHidden = false, questions, links } = props;
  const ids = questions.map(({ question }) => question.id);
  return (
    <Checkboxes
      name={`links-${ids[0] ?? ''}`}
      legend={legend}
      legendSize="s"
      legendHidden={legendHidden}
      small
      values={ids.filter((id) => links.serves(id))}
      onChange={({ target }) => {
        const id = ids.find((candidate) => candidate === target.value);
        if (id !== undefined) links.set(id, target.checked);
      }}
      options={questions.map(({ place, question }) => ({
        value: question.id,
        label: `${place} ${question.title}`,
      }))}
    />
  );
}
