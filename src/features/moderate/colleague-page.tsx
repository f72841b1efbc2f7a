import { useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Page } from '../../components/page.tsx';
import type { ModerationFile } from '../../domain/moderation/moderation-file.ts';
import { MODERATION_EXTENSION } from '../../files/moderation/moderation-limits.ts';
import { ColleaguePreview, type TakenIn } from './colleague-preview.tsx';
import { explainModerationFile } from './explain-moderation-file.ts';
import type { OpenModeration } from './moderate-frame.tsx';
import { readColleague } from './read-colleague.ts';
import { SaveDecisions } from './save-decisions.tsx';
import { TakenInPage } from './taken-in-page.tsx';

/** Two moderators put their work together: each gives the other a file. */
export function ColleaguePage(open: OpenModeration): ReactElement {
  const [content, setContent] = useState<ModerationFile['content']>();
  const [taken, setTaken] = useState<TakenIn>();
  const begin = (): void => {
    setContent(undefined);
    setTaken(undefined);
  };
  if (taken !== undefined) return <TakenInPage open={open} taken={taken} onAnother={begin} />;
  if (content !== undefined) {
    return <ColleaguePreview open={open} content={content} onBack={begin} onTaken={setTaken} />;
  }
  return <Choose open={open} onRead={setContent} />;
}

type ChooseProps = {
  readonly open: OpenModeration;
  readonly onRead: (content: ModerationFile['content']) => void;
};

function Choose({ open, onRead }: ChooseProps): ReactElement {
  const { round } = open.stored;
  const input = useRef<HTMLInputElement>(null);
  const [tries, setTries] = useState(0);
  const [isReading, setIsReading] = useState(false);
  const [error, setError] = useState<string>();
  const read = async (): Promise<void> => {
    const file = input.current?.files?.[0];
    setIsReading(true);
    const found = file === undefined ? undefined : await readColleague(file, round);
    setIsReading(false);
    setTries((count) => count + 1);
    if (found?.ok === true) onRead(found.value);
    else setError(explainModerationFile(found?.problem ?? { kind: 'noFile' }));
  };
  return (
    <Page
      title="Another moderator’s decisions"
      caption={round.name}
      back={<Link to={`/rounds/${round.id}/moderate`}>Moderate</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          errors={error === undefined ? [] : [{ fieldId: 'moderation-file', message: error }]}
          attempt={tries}
        />
      }
    >
      <p className="govuk-body">
        Two people can moderate this round on two devices. Each gives the other a file, and nothing
        either of you decided is lost. Your colleague’s device needs the round itself first: give
        them a <Link to="/data">backup</Link> to begin with.
      </p>
      <h2 className="govuk-heading-m">Take in a colleague’s</h2>
      <FileInput
        ref={input}
        name="moderation-file"
        label="Your colleague’s file"
        labelSize="s"
        hint={`Its name ends in “${MODERATION_EXTENSION}”. You see what it brings before anything is stored.`}
        error={error}
      />
      <Button
        aria-disabled={isReading}
        onClick={() => {
          if (!isReading) void read();
        }}
      >
        Continue
      </Button>
      <div role="status">{isReading && <p className="govuk-body">Reading the file…</p>}</div>
      <SaveDecisions {...open} />
    </Page>
  );
}
