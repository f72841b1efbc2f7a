import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Details } from '../../components/details.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import type { CommentaryKey, StoredCommentary } from '../../storage/commentaries.ts';
import { explainNotKept } from './explain-not-kept.ts';
import type { EarlierWords } from './list-earlier.ts';
import { useWords, type Words } from './use-words.ts';

type WordsFieldProps = {
  readonly commentary: CommentaryKey;
  readonly title: string;
  readonly hint: string;
  readonly stored: StoredCommentary;
  readonly advisedWords?: number;
  /** What stood here before, the latest first. */
  readonly earlier: readonly EarlierWords[];
};

/** One section of what the partnership writes, saved while it is typed. */
export function WordsField({ commentary, stored, ...box }: WordsFieldProps): ReactElement {
  const words = useWords(commentary, stored);
  return <WordsBox name={commentary.section} words={words} {...box} />;
}

type WordsBoxProps = Omit<WordsFieldProps, 'commentary' | 'stored'> & {
  readonly name: string;
  readonly words: Words;
};

/** The same, for a page that needs the words themselves as well. */
export function WordsBox({
  name,
  words,
  title,
  hint,
  advisedWords,
  earlier,
}: WordsBoxProps): ReactElement {
  return (
    <div className="s11-own-words">
      <Textarea
        name={`words-${name}`}
        label={title}
        labelSize="m"
        hint={hint}
        rows={3}
        value={words.text}
        advisedWords={advisedWords}
        onChange={({ currentTarget }) => {
          words.change(currentTarget.value);
        }}
      />
      <Saved words={words} title={title} />
      {earlier.length > 0 && <Earlier words={words} title={title} earlier={earlier} />}
    </div>
  );
}

type EarlierProps = Pick<WordsBoxProps, 'words' | 'title' | 'earlier'>;

function Earlier({ words, title, earlier }: EarlierProps): ReactElement {
  return (
    <Details summary={`What stood here before (${earlier.length})`}>
      {earlier.map(({ text, at }) => (
        <div key={at} className="s11-own-words__earlier">
          <p className="govuk-body-s">Until {formatMoment(at)}</p>
          <p className="govuk-body">{text}</p>
          <Button
            variant="link"
            onClick={() => {
              words.change(text);
            }}
          >
            Put it back
            <VisuallyHidden>
              {' '}
              ({title}, until {formatMoment(at)})
            </VisuallyHidden>
          </Button>
        </div>
      ))}
    </Details>
  );
}

function Saved({
  words: { save, store, settle },
  title,
}: {
  readonly words: Words;
  readonly title: string;
}): ReactElement | null {
  switch (save.kind) {
    case 'untouched':
      return null;
    case 'saving':
      return <StatusLine>Saving…</StatusLine>;
    case 'saved':
      return (
        <StatusLine announcement={`${title}: saved on this device`}>
          Saved on this device
        </StatusLine>
      );
    case 'failed':
      return (
        <StatusLine
          failed
          waysOut={
            <Button variant="secondary" onClick={() => void store()}>
              Try again
            </Button>
          }
        >
          {explainNotKept(save.problem)}
        </StatusLine>
      );
    case 'clash':
      return (
        <Alert
          kind="warning"
          role="alert"
          title={`“${title}” was also written in another tab`}
          headingLevel={2}
        >
          <p className="govuk-body">Yours is in the box above. There it now says:</p>
          <p className="govuk-body s11-own-words__other">{save.stands.text || 'Nothing'}</p>
          <ButtonGroup>
            <Button onClick={() => void settle('mine')}>Use mine</Button>
            <Button variant="secondary" onClick={() => void settle('theirs')}>
              Use the other
            </Button>
          </ButtonGroup>
          <p className="govuk-body">The one you do not use stays under “What stood here before”.</p>
        </Alert>
      );
  }
}
