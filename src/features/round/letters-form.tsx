import { useState, type ReactElement } from 'react';

import * as z from 'zod/mini';

import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { fillLetter, LETTER_BLANKS } from '../../domain/collection/letter.ts';
import { dropDraft, keepDraft, readDraft } from '../../storage/kept-drafts.ts';
import { updateRound, type StoredRound } from '../../storage/rounds.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { NotStored } from './not-stored.tsx';

const draftSchema = z.object({ letter: z.string(), reminder: z.string() });

type Words = { readonly letter: string; readonly reminder: string };

type Letters = {
  readonly words: Words;
  readonly change: (given: Partial<Words>) => void;
  readonly save: () => Promise<void>;
  readonly isChanged: boolean;
  readonly outcome: { readonly isSaved: boolean; readonly reason: string } | undefined;
};

/** What is typed is kept until it is saved. */
function useLetters(stored: StoredRound): Letters {
  const { round } = stored;
  const draft = `${round.id} letters`;
  const [opened, setOpened] = useState(stored);
  const [words, setWords] = useState<Words>(() => ({
    letter: opened.round.letter,
    reminder: opened.round.reminder,
    ...readDraft(draft, draftSchema),
  }));
  const [outcome, setOutcome] = useState<Letters['outcome']>();
  return {
    words,
    outcome,
    isChanged: words.letter !== round.letter || words.reminder !== round.reminder,
    change: (given) => {
      const next = { ...words, ...given };
      setWords(next);
      setOutcome(undefined);
      keepDraft(draft, next);
    },
    save: async () => {
      const done = await updateRound(
        round.id,
        { ...opened.round, ...words },
        { baseRevision: opened.revision, templates: [] },
        new Date(),
      );
      setOutcome({ isSaved: done.ok, reason: done.ok ? '' : explainRoundProblem(done.problem) });
      if (!done.ok) return;
      dropDraft(draft);
      setOpened({ ...opened, round: done.value, revision: opened.revision + 1 });
    },
  };
}

/** The words that go with the packs, and those that chase them. */
export function LettersForm({ stored }: { readonly stored: StoredRound }): ReactElement {
  const { words, change, save, isChanged, outcome } = useLetters(stored);
  const { round } = stored;
  const [example] = stored.agencies;
  return (
    <section aria-labelledby="letters">
      <h2 className="govuk-heading-m" id="letters">
        Letter and reminder
      </h2>
      <Blanks />
      <Textarea
        name="letter"
        label="Letter with the pack"
        labelSize="s"
        rows={12}
        value={words.letter}
        onChange={({ target }) => {
          change({ letter: target.value });
        }}
      />
      <Textarea
        name="reminder"
        label="Reminder to agencies that have not returned"
        labelSize="s"
        rows={8}
        value={words.reminder}
        onChange={({ target }) => {
          change({ reminder: target.value });
        }}
      />
      {example !== undefined && (
        <Details summary={`See the letter to ${example.name}`}>
          <p className="govuk-body s11-letter">{fillLetter(words.letter, round, example)}</p>
        </Details>
      )}
      <NotStored fault={outcome?.reason ?? ''} />
      <Button
        variant="secondary"
        aria-disabled={!isChanged}
        onClick={() => {
          if (isChanged) void save();
        }}
      >
        Save letter and reminder
      </Button>
      <div role="status">
        {outcome?.isSaved === true && !isChanged && (
          <p className="govuk-body">Letter and reminder saved on this device.</p>
        )}
      </div>
    </section>
  );
}

function Blanks(): ReactElement {
  return (
    <>
      <p className="govuk-body">In both, these words are filled in for each agency:</p>
      <ul className="govuk-list govuk-list--bullet">
        {LETTER_BLANKS.map(({ blank, about }) => (
          <li key={blank}>
            <code>{blank}</code>: {about}
          </li>
        ))}
      </ul>
    </>
  );
}
