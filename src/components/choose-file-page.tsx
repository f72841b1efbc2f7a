import { useRef, type ReactElement, type ReactNode } from 'react';

import { Button } from './button.tsx';
import { ButtonGroup } from './button-group.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FileInput } from './file-input.tsx';
import { Page } from './page.tsx';

type ChooseFilePageProps = {
  readonly title: string;
  readonly context?: string | undefined;
  readonly caption?: string | undefined;
  readonly back: ReactElement;
  /** The box, and what it is called. */
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  /** What the button says; “Continue” where nothing better is known. */
  readonly action?: string;
  /** What is wrong with the file that was chosen last. */
  readonly error: string | undefined;
  /** Counts the tries, so that the same error again is told again. */
  readonly attempt: number;
  /** What is being done with the file, while it is. */
  readonly busy: string | undefined;
  readonly onRead: (file: File | undefined) => void;
  readonly onCancel?: (() => void) | undefined;
  /** What the file is, and that nothing is stored before it has been looked at. */
  readonly children: ReactNode;
};

/** The way in for one file, chosen or dropped. What is wrong with it is said where it was chosen. */
export function ChooseFilePage(props: ChooseFilePageProps): ReactElement {
  const { title, context, caption, back, name, label, hint, error, attempt, busy, children } =
    props;
  const { onRead, onCancel, action = 'Continue' } = props;
  const input = useRef<HTMLInputElement>(null);
  const isBusy = busy !== undefined;
  return (
    <Page
      title={title}
      context={context}
      caption={caption}
      back={back}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={attempt}
          errors={error === undefined ? [] : [{ fieldId: name, message: error }]}
        />
      }
    >
      {children}
      <FileInput ref={input} name={name} label={label} hint={hint} error={error} />
      <ButtonGroup>
        <Button
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) onRead(input.current?.files?.[0]);
          }}
        >
          {action}
        </Button>
        {isBusy && onCancel !== undefined && (
          <Button variant="secondary" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </ButtonGroup>
      <div role="status">{isBusy && <p className="govuk-body">{busy}</p>}</div>
    </Page>
  );
}
