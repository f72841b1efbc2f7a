import { useState, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { toActionPlace, toEvidencePlace } from '../../domain/audit/question-place.ts';
import type {
  AuditFinds,
  Found,
  FoundItem,
  FoundText,
} from '../../domain/scoring/find-in-audit.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import { SnippetText } from './snippet-text.tsx';

/** So many of a group are shown at first. */
const FIRST_SHOWN = 20;

type SearchResultsProps = { readonly finds: AuditFinds; readonly home: string };

/** What was found, each kind under its heading, with the way to the very place. */
export function SearchResults({ finds, home }: SearchResultsProps): ReactElement {
  const { questions, answers, evidence, actions } = finds;
  return (
    <>
      <Group title="Questions" many="questions">
        {questions.map((found) => (
          <FoundQuestion key={found.item.question.id} found={found} home={home} />
        ))}
      </Group>
      <Group title="Answers" many="answers">
        {answers.map((found) => (
          <FoundAnswer key={found.item.question.id} found={found} home={home} />
        ))}
      </Group>
      <Group title="Evidence" many="items of evidence">
        {evidence.map((found) => (
          <FoundInQuestions
            key={found.item.id}
            found={found}
            home={home}
            at={toEvidencePlace(found.item)}
            without="Not used for any question."
          />
        ))}
      </Group>
      <Group title="Actions" many="actions">
        {actions.map((found) => (
          <FoundInQuestions
            key={found.item.id}
            found={found}
            home={home}
            at={toActionPlace(found.item)}
            without="Its question is not in this audit."
          />
        ))}
      </Group>
    </>
  );
}

type GroupProps = {
  readonly title: string;
  readonly many: string;
  readonly children: readonly ReactElement[];
};

function Group({ title, many, children }: GroupProps): ReactElement | null {
  const [isWhole, setWhole] = useState(false);
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  if (children.length === 0) return null;
  const id = `found-${title.toLowerCase()}`;
  const shown = isWhole ? children : children.slice(0, FIRST_SHOWN);
  return (
    <section aria-labelledby={id} onFocus={onFocus}>
      <h2 className="govuk-heading-m" id={id} ref={heading} tabIndex={-1}>
        {title} ({children.length})
      </h2>
      <ul className="govuk-list s11-library-list">{shown}</ul>
      {shown.length < children.length && (
        <Button
          variant="secondary"
          onClick={() => {
            setWhole(true);
          }}
        >
          Show all {children.length} {many}
        </Button>
      )}
    </section>
  );
}

type FoundQuestionProps = { readonly found: Found<QuestionResult>; readonly home: string };

function FoundQuestion({ found, home }: FoundQuestionProps): ReactElement {
  const { item, heading, texts } = found;
  return (
    <li>
      <Link className="govuk-link" to={addressOf(item, home)}>
        {item.place} <SnippetText snippet={heading} />
      </Link>
      <Texts texts={texts} />
    </li>
  );
}

/** Each text leads to its own box. */
function FoundAnswer({ found, home }: FoundQuestionProps): ReactElement {
  const { item, texts } = found;
  return (
    <li>
      <h3 className="govuk-heading-s s11-library-list__title">
        {item.place} {item.question.title}
      </h3>
      <Texts
        texts={texts}
        link={({ label, at }) => (
          <Link className="govuk-link" to={addressOf(item, home, at)}>
            {label}
            <VisuallyHidden>
              , {item.place} {item.question.title}
            </VisuallyHidden>
          </Link>
        )}
      />
    </li>
  );
}

type FoundInQuestionsProps = {
  readonly found: FoundItem<unknown>;
  readonly home: string;
  readonly at: string;
  readonly without: string;
};

/** An item or action leads to its line on the page of each question it belongs to. */
function FoundInQuestions({ found, home, at, without }: FoundInQuestionsProps): ReactElement {
  const { heading, texts, results } = found;
  return (
    <li>
      <h3 className="govuk-heading-s s11-library-list__title">
        <SnippetText snippet={heading} />
      </h3>
      <Texts texts={texts} />
      {results.length === 0 ? (
        <p className="govuk-body s11-library-list__about s11-quiet">{without}</p>
      ) : (
        <ul className="govuk-list s11-found-places">
          {results.map((result) => (
            <li key={result.question.id}>
              <Link className="govuk-link" to={addressOf(result, home, at)}>
                {result.place} {result.question.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type TextsProps = {
  readonly texts: readonly FoundText[];
  readonly link?: (text: FoundText) => ReactNode;
};

function Texts({ texts, link }: TextsProps): ReactElement {
  return (
    <>
      {texts.map((text) => (
        <p key={text.label} className="govuk-body s11-library-list__about">
          {link === undefined ? <span className="s11-quiet">{text.label}</span> : link(text)}
          <span className="s11-quiet">:</span> <SnippetText snippet={text.snippet} />
        </p>
      ))}
    </>
  );
}

function addressOf({ question }: QuestionResult, home: string, at?: string): string {
  const place = `${home}/questions/${question.id}`;
  return at === undefined ? place : `${place}?${new URLSearchParams({ at }).toString()}`;
}
