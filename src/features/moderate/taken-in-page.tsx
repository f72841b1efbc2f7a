import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { ButtonLink } from '../../components/button-link.tsx';
import { Page } from '../../components/page.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import { undoMergeIn } from '../../storage/merge-moderations.ts';
import type { TakenIn } from './colleague-preview.tsx';
import { DifferingList } from './differing-list.tsx';
import { explainModerationProblem } from './explain-moderation-problem.ts';
import type { OpenModeration } from './moderate-frame.tsx';

type TakenInPageProps = {
  readonly open: OpenModeration;
  readonly taken: TakenIn;
  readonly onAnother: () => void;
};

type Undoing =
  | { readonly kind: 'none' }
  | { readonly kind: 'undone'; readonly staying: number }
  | { readonly kind: 'failed'; readonly why: string };

/** What came of another moderator's file: what is left to settle, and the way to take it back. */
export function TakenInPage({ open, taken, onAnother }: TakenInPageProps): ReactElement {
  const { round } = open.stored;
  const [undoing, setUndoing] = useState<Undoing>({ kind: 'none' });
  const undo = async (): Promise<void> => {
    const undone = await undoMergeIn(round.id, taken.merged, new Date());
    setUndoing(
      undone.ok
        ? { kind: 'undone', staying: undone.value }
        : { kind: 'failed', why: explainModerationProblem(undone.problem) },
    );
  };
  const isUndone = undoing.kind === 'undone';
  return (
    <Page
      title={isUndone ? 'Taken out again' : 'Decisions taken in'}
      caption={round.name}
      back={<Link to={`/rounds/${round.id}/moderate`}>Moderate</Link>}
    >
      {undoing.kind === 'failed' && (
        <Alert kind="error" role="alert" title="It could not be undone">
          <p className="govuk-body">{undoing.why}</p>
        </Alert>
      )}
      {isUndone ? <Undone staying={undoing.staying} /> : <Taken taken={taken} />}
      <ButtonGroup>
        <ButtonLink>
          <Link to={`/rounds/${round.id}/moderate`}>Go to Moderate</Link>
        </ButtonLink>
        {!isUndone && (
          <Button variant="secondary" onClick={() => void undo()}>
            Undo
          </Button>
        )}
        <Button variant="link" onClick={onAnother}>
          Choose another file
        </Button>
      </ButtonGroup>
    </Page>
  );
}

function Taken({ taken: { plan, differing } }: Pick<TakenInPageProps, 'taken'>): ReactElement {
  return (
    <>
      <p className="govuk-body-l" role="status">
        {summarise(plan)}
      </p>
      {differing.length > 0 && (
        <>
          <h2 className="govuk-heading-m">
            {countWords(differing.length, 'answer')} to settle between you
          </h2>
          <p className="govuk-body">
            Both are kept until one of you chooses. Agree who does it, or you will choose twice.
          </p>
          <DifferingList differing={differing} isStored />
        </>
      )}
    </>
  );
}

/** What was nothing of is left out: three noughts would hide the one number that counts. */
function summarise({ added, joined, unchanged }: TakenIn['plan']): string {
  const parts = [
    [added, 'new'],
    [joined, 'with more to it than before'],
    [unchanged, 'the same as before'],
  ] as const;
  const said = parts.flatMap(([count, what]) =>
    count === 0 ? [] : [`${countWords(count, 'answer')} ${what}`],
  );
  return said.length === 0 ? 'All of the file is taken in.' : `${said.join(', ')}.`;
}

function Undone({ staying }: { readonly staying: number }): ReactElement {
  return (
    <p className="govuk-body" role="status">
      {staying === 0
        ? 'All is as it was before the file. The file can be taken in again at any time.'
        : `${countWords(staying, 'answer')} stay as they are, because they have been decided on since. All else is as it was before the file.`}
    </p>
  );
}
