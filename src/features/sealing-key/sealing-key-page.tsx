import { useRef, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { Page } from '../../components/page.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { explainSecretKey } from '../../items/explain-key.ts';
import { CheckedKey } from './checked-key.tsx';
import { useSealingKey, type CheckProblem, type SealingKey } from './use-sealing-key.ts';

/**
 * For whoever collects returns: a key pair whose secret half is a file of theirs. The public half is
 * shown once the saved file has been read back, or returns would be sealed to a key that is lost.
 */
export function SealingKeyPage(): ReactElement {
  const sealing = useSealingKey();
  const { checked, tries } = sealing;
  const error = checked?.kind === 'refused' ? explainCheck(checked.problem) : undefined;
  return (
    <Page
      title="A key for sealed returns"
      back={<Link to="/settings">Settings</Link>}
      hasError={error !== undefined}
      before={
        <ErrorSummary
          attempt={tries}
          errors={error === undefined ? [] : [{ fieldId: 'key-file', message: error }]}
        />
      }
    >
      <p className="govuk-body">
        This is for partnerships. Nobody can open a sealed return on its way to you. You need two
        things for it, which are made together:
      </p>
      <ul>
        <li>
          <strong>a key to give out</strong>: organisations seal their returns with it, and it opens
          nothing
        </li>
        <li>
          <strong>a key file to keep</strong>: it opens every return that was sealed with the key
        </li>
      </ul>
      <MakeSection sealing={sealing} />
      <CheckSection sealing={sealing} error={error} />
      <KeepSafe />
    </Page>
  );
}

type SectionProps = { readonly sealing: SealingKey };

function MakeSection({ sealing: { made, make, save } }: SectionProps): ReactElement {
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  return (
    <div onFocus={onFocus}>
      <h2 className="govuk-heading-m s11-keys__part" ref={heading} tabIndex={-1}>
        1. Make a key
      </h2>
      {made === undefined ? (
        <>
          <p className="govuk-body">
            If you have a key file from before, go to step 2: one key serves for many years.
          </p>
          <Button onClick={() => void make()}>Make a key</Button>
        </>
      ) : (
        <Alert
          kind={made.isSaved ? 'success' : 'warning'}
          role="status"
          headingLevel={3}
          title={made.isSaved ? 'The key file is in your downloads' : 'The key is made, not saved'}
          actions={
            <Button
              variant={made.isSaved ? 'secondary' : 'primary'}
              onClick={() => {
                save(made);
              }}
            >
              {made.isSaved ? 'Save the same file again' : 'Save the key file'}
            </Button>
          }
        >
          <p className="govuk-body">
            {made.isSaved
              ? 'Move it to where you keep it, then check it there in step 2.'
              : 'The app does not keep it: when you leave this page, it is gone.'}
          </p>
        </Alert>
      )}
    </div>
  );
}

type CheckSectionProps = SectionProps & { readonly error: string | undefined };

function CheckSection({ sealing, error }: CheckSectionProps): ReactElement {
  const { made, checked, check } = sealing;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <h2 className="govuk-heading-m s11-keys__part">
        2. Check the key file, and get the key to give out
      </h2>
      <FileInput
        ref={input}
        name="key-file"
        label="Key file"
        hint="Choose it from where you keep it. It is read on this device and not kept."
        error={error}
      />
      <Button
        variant={made?.isSaved === true ? 'primary' : 'secondary'}
        onClick={() => void check(input.current?.files?.[0])}
      >
        Check the key file
      </Button>
      <div role="status">
        {checked?.kind === 'sound' && <CheckedKey checked={checked} made={made} />}
      </div>
    </>
  );
}

function KeepSafe(): ReactElement {
  return (
    <>
      <h2 className="govuk-heading-m s11-keys__part">Keeping the key file safe</h2>
      <ul>
        <li>Keep it where only those can read it who open returns, such as a restricted folder.</li>
        <li>
          Keep a second copy elsewhere. If the file is lost, nobody can open the returns that were
          sealed with its key.
        </li>
        <li>Send it to nobody. Organisations need the key to give out, and nothing else.</li>
        <li>
          If it gets into other hands, make a new key, and tell organisations to use that one.
        </li>
        <li>
          Keep old key files: what was sealed to a key opens with its own file only. Any program for
          “age” opens it too.
        </li>
      </ul>
      <p className="govuk-body">
        To open a sealed return, go to{' '}
        <Link className="govuk-link" to="/read">
          Read a return
        </Link>{' '}
        and choose it there.
      </p>
    </>
  );
}

function explainCheck(problem: CheckProblem): string {
  switch (problem.kind) {
    case 'noFile':
    case 'empty':
      return 'Select a key file that holds a key';
    case 'unreadableFile':
      return 'The browser could not read the file. Check that it is still there, then choose it again';
    default:
      return explainSecretKey(problem);
  }
}
