import { useRef, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { FileInput } from '../../components/file-input.tsx';
import type { BringIn, BringInState } from './use-bring-in.ts';

type BringBackSectionProps = { readonly bringing: BringIn; readonly error: string | undefined };

/** The way in for what colleagues send back: one file or many, chosen or dropped. */
export function BringBackSection({ bringing, error }: BringBackSectionProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const isReading = bringing.state.status === 'reading';
  return (
    <section className="s11-colleagues__back" aria-labelledby="back-heading">
      <h2 className="govuk-heading-m" id="back-heading">
        Bring back what they sent
      </h2>
      <p className="govuk-body">
        The files are read on this device and sent to no one. You see what they say first: nothing
        is changed until you say so.
      </p>
      <FileInput
        ref={input}
        name="part-files"
        label="Files from colleagues"
        hint="Their names end in “.s11part.json”. Choose one or more, or drop them on the box."
        multiple
        error={error}
      />
      <Button
        variant="secondary"
        aria-disabled={isReading}
        onClick={() => {
          if (!isReading) void bringing.look([...(input.current?.files ?? [])]);
        }}
      >
        Look at the files
      </Button>
      <div role="status">{isReading && <p className="govuk-body">Reading the files…</p>}</div>
    </section>
  );
}

export function describeChoosing(state: BringInState): string | undefined {
  const problem = state.status === 'choosing' ? state.problem : undefined;
  switch (problem) {
    case 'noFile':
      return 'Select a file that a colleague sent you';
    case 'unreadableDevice':
      return 'What is on this device could not be read to compare it. Nothing has been changed. Reload this page, then try again';
    case undefined:
      return undefined;
  }
}
