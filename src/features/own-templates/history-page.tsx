import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { OwnQuestion } from '../../domain/own-template/own-template.ts';
import { countOf } from '../../domain/report/wording.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { bringBackOwnTemplate, readOwnTemplateHistory } from '../../storage/change-own-template.ts';
import type { KeptChange } from '../../storage/own-templates.ts';
import type { Editor } from './editor.ts';
import { explainOwnProblem } from './explain-own-problem.ts';
import { titleOfQuestion } from './question-row.tsx';
import { UndoBar } from './undo-bar.tsx';

/** As many are shown at once; older ones are a click away. */
const AT_ONCE = 50;

/** Every change, the last first, each with the way back to what was there before it. */
export function HistoryPage({ editor }: { readonly editor: Editor }): ReactElement {
  const { own, home, stored } = editor;
  const read = useLiveQuery(() => readOwnTemplateHistory(stored.id), [stored.id]);
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(AT_ONCE);
  if (read === undefined) return <LoadingPage />;
  const { changes, damaged } = read.ok ? read.value : { changes: [], damaged: [] };
  const bringBack = async (kept: KeptChange): Promise<void> => {
    setSaid(await bringBackTo(stored.id, kept));
  };
  return (
    <Page
      title="History of this template"
      context={own.name}
      caption={own.name}
      back={<Link to={home}>{own.name}</Link>}
    >
      <UndoBar editor={editor} />
      {damaged.length > 0 && (
        <Alert kind="error" title="Part of the history could not be read">
          <p className="govuk-body">
            {countOf(damaged.length, 'stored change')} cannot be shown. The template itself is
            whole.
          </p>
        </Alert>
      )}
      <p className="govuk-body" role="status">
        {said}
      </p>
      {changes.length === 0 && (
        <p className="govuk-body">
          Nothing has been changed yet. Everything you change is kept here, with the words before
          it.
        </p>
      )}
      <ol className="govuk-list s11-own__list" reversed>
        {changes
          .toReversed()
          .slice(0, shown)
          .map((kept) => (
            <Change key={kept.id} kept={kept} onBringBack={() => void bringBack(kept)} />
          ))}
      </ol>
      {changes.length > shown && (
        <Button
          variant="secondary"
          onClick={() => {
            setShown(shown + AT_ONCE);
          }}
        >
          Show earlier changes
        </Button>
      )}
    </Page>
  );
}

/** What became of it, in words. */
async function bringBackTo(templateId: string, { id, changedAt }: KeptChange): Promise<string> {
  const done = await bringBackOwnTemplate(templateId, id, new Date());
  if (!done.ok) return explainOwnProblem(done.problem);
  return done.value === undefined
    ? 'Part of the history between could not be read, so that version is not brought back.'
    : `The template is as it was on ${formatMoment(changedAt)}. Undo takes it back.`;
}

const KIND_WORDS = { edit: '', undo: 'Taken back: ', redo: 'Put back: ' } as const;

type ChangeProps = { readonly kept: KeptChange; readonly onBringBack: () => void };

function Change({ kept, onBringBack }: ChangeProps): ReactElement {
  const { change, movedAt } = kept;
  const when = formatMoment(movedAt);
  return (
    <li>
      <p className="govuk-body s11-own__name">
        {KIND_WORDS[change.kind]}
        {change.what}
      </p>
      <p className="govuk-hint s11-own__hint">
        {when}
        {change.isClash && '. Changed in two tabs: the words below are the other tab’s'}
      </p>
      <Before questions={change.back.questions} head={change.back.head} />
      <p className="govuk-body s11-own__buttons">
        <Button variant="link" onClick={onBringBack}>
          Bring back the template as it was before this
          <VisuallyHidden>
            : {change.what}, {when}
          </VisuallyHidden>
        </Button>
      </p>
    </li>
  );
}

type BeforeProps = {
  readonly questions: readonly OwnQuestion[];
  readonly head: Readonly<Record<string, unknown>>;
};

/** The words that were there before: what a person looks for in a history. */
function Before({ questions, head }: BeforeProps): ReactElement | null {
  const texts = Object.entries(head).flatMap(([field, value]) =>
    typeof value === 'string' && value !== '' ? [{ field, value }] : [],
  );
  const [question] = questions;
  if (texts.length === 0 && (question === undefined || questions.length > 1)) return null;
  return (
    <details className="govuk-details s11-details--small">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">What was there before</span>
      </summary>
      <div className="govuk-details__text">
        {texts.map(({ field, value }) => (
          <p key={field} className="govuk-body s11-own__prose">
            {value}
          </p>
        ))}
        {question !== undefined && questions.length === 1 && <BeforeQuestion question={question} />}
      </div>
    </details>
  );
}

function BeforeQuestion({ question }: { readonly question: OwnQuestion }): ReactElement {
  const { question: asked, expectation, why, descriptors } = question;
  return (
    <>
      <p className="govuk-body">
        <strong>{titleOfQuestion(question)}</strong>
      </p>
      {[asked, expectation, why, ...descriptors]
        .filter((text) => text.trim() !== '')
        .map((text, place) => (
          <p key={place} className="govuk-body s11-own__prose">
            {text}
          </p>
        ))}
    </>
  );
}
