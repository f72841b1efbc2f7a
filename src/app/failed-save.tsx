import { useState, useSyncExternalStore, type ReactElement } from 'react';

import { Button } from '../components/button.tsx';
import { CopyWords } from '../components/copy-words.tsx';
import { toPlainDate } from '../domain/shared/plain-date.ts';
import { downloadFile } from '../files/download-file.ts';
import { explainWriteProblem } from '../storage/explain-write-problem.ts';
import type { FailedSaveState } from '../storage/save-state.ts';
import './failed-save.scss';

type FailedSaveProps = { readonly save: FailedSaveState };

/** What happened to words that are not stored. */
export function FailedSave({ save: { problem, isKept } }: FailedSaveProps): ReactElement {
  return (
    <>
      {explainWriteProblem(problem)} {describeKept(isKept)}
    </>
  );
}

function describeKept(isKept: boolean | undefined): string {
  if (isKept === undefined) return '';
  return isKept
    ? 'What you typed is kept in this browser.'
    : 'What you typed is on this page only: copy it or save it to a file before you leave.';
}

/** Every way out for words that are not stored. */
export function WaysOut({ save: { retry, findWords } }: FailedSaveProps): ReactElement {
  return (
    <>
      {retry !== undefined && (
        <Button variant="link" onClick={retry}>
          Try again
        </Button>
      )}{' '}
      {findWords !== undefined && <TakeWords findWords={findWords} />}
      <FailureBar />
    </>
  );
}

/** The line is at the top, and whoever types is further down: this is always in sight, and leads there. */
function FailureBar(): ReactElement {
  return (
    <div className="s11-failure-bar">
      Your latest words are not stored yet.{' '}
      <button
        type="button"
        onClick={() => {
          window.scrollTo(0, 0);
          document.querySelector<HTMLElement>('.s11-status-line')?.focus();
        }}
      >
        See what to do
      </button>
    </div>
  );
}

/** Typing goes on while the failure stays: what was taken counts only while nothing was added. */
function TakeWords({ findWords }: { readonly findWords: () => string }): ReactElement | null {
  const words = useSyncExternalStore(listenToTyping, findWords);
  const [inFile, setInFile] = useState<string>();
  if (words === '') return null;
  const saveFile = (): void => {
    const bytes = new TextEncoder().encode(words);
    downloadFile({ name: nameFile(new Date()), type: 'text/plain;charset=utf-8', bytes });
    setInFile(words);
  };
  return (
    <>
      <Button variant="link" onClick={saveFile}>
        Save a copy to a file
      </Button>{' '}
      <span role="status">{inFile === words && 'Look for the file in your downloads.'}</span>{' '}
      <CopyWords label="Copy my words" boxLabel="Your words, to be copied from here" text={words} />
    </>
  );
}

/** The page has dealt with what was typed by the time that the document hears of it. */
function listenToTyping(onTyped: () => void): () => void {
  document.addEventListener('input', onTyped);
  return () => {
    document.removeEventListener('input', onTyped);
  };
}

/** Nobody's name, and a time: each save has a file of its own. */
function nameFile(now: Date): string {
  const time = now.toTimeString().slice(0, 8).replaceAll(':', '');
  return `answer-not-saved_${toPlainDate(now)}_${time}.txt`;
}
