import { useState, type ReactElement } from 'react';

import { Button } from '../components/button.tsx';
import { toPlainDate } from '../domain/shared/plain-date.ts';
import { downloadFile } from '../files/download-file.ts';
import { explainWriteProblem } from '../storage/explain-write-problem.ts';
import type { FailedSaveState } from '../storage/save-state.ts';

type FailedSaveProps = { readonly save: FailedSaveState };

/** What happened to words that are not stored, and every way out for them. */
export function FailedSave({ save }: FailedSaveProps): ReactElement {
  const { problem, isKept, retry, findWords } = save;
  return (
    <>
      {explainWriteProblem(problem)} {describeKept(isKept)}{' '}
      {retry !== undefined && (
        <Button variant="link" onClick={retry}>
          Try again
        </Button>
      )}{' '}
      {findWords !== undefined && findWords() !== '' && <TakeWords findWords={findWords} />}
    </>
  );
}

function describeKept(isKept: boolean | undefined): string {
  if (isKept === undefined) return '';
  return isKept
    ? 'What you typed is kept in this browser.'
    : 'What you typed is on this page only: copy it or save it to a file before you leave.';
}

type Taken = 'copied' | 'refused' | 'inFile';

/** Copies the words or, where the browser does not let it, shows them; or saves them to a file. */
function TakeWords({ findWords }: { readonly findWords: () => string }): ReactElement {
  const [taken, setTaken] = useState<Taken>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(findWords());
      setTaken('copied');
    } catch {
      // Refused, or a host without https, which has no clipboard.
      setTaken('refused');
    }
  };
  const saveFile = (): void => {
    const bytes = new TextEncoder().encode(findWords());
    downloadFile({ name: nameFile(new Date()), type: 'text/plain;charset=utf-8', bytes });
    setTaken('inFile');
  };
  return (
    <>
      <Button variant="link" onClick={() => void copy()}>
        Copy my answer
      </Button>{' '}
      <Button variant="link" onClick={saveFile}>
        Save a copy to a file
      </Button>
      {taken === 'copied' && ' Copied.'}
      {taken === 'inFile' && ' Look for the file in your downloads.'}
      {taken === 'refused' && (
        <textarea
          className="govuk-textarea"
          aria-label="Your answer, to be copied from here"
          readOnly
          rows={5}
          value={findWords()}
          ref={selectAll}
        />
      )}
    </>
  );
}

function selectAll(box: HTMLTextAreaElement | null): void {
  box?.select();
}

/** Nobody's name, and a time: each save has a file of its own. */
function nameFile(now: Date): string {
  const time = now.toTimeString().slice(0, 8).replaceAll(':', '');
  return `answer-not-saved_${toPlainDate(now)}_${time}.txt`;
}
