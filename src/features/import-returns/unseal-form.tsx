import { useRef, type ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { countOf } from '../../domain/report/wording.ts';
import type { Import, LookedState } from './use-import.ts';

type UnsealFormProps = {
  readonly count: number;
  readonly importing: Import;
  readonly state: LookedState;
};

/** All sealed returns are opened with one key, which is forgotten with the page. */
export function UnsealForm({ count, importing, state }: UnsealFormProps): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  const isOther = state.rows.some(({ result }) => result.kind === 'sealed' && result.isOtherKey);
  const error =
    state.isKeyWrong === true ? 'Enter the secret key: it begins with AGE-SECRET-KEY-1' : undefined;
  return (
    <Alert kind="info" title={`${countOf(count, 'file')} ${count === 1 ? 'is' : 'are'} sealed`}>
      <p className="govuk-body">
        {isOther
          ? 'The key that was entered does not open what is left. It may be sealed to the key of another round.'
          : `${count === 1 ? 'It opens' : 'They open'} with the secret key of your partnership. The key is used on this device and not kept.`}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void importing.unseal(box.current?.value ?? '');
        }}
      >
        <TextInput
          ref={box}
          name="secret-key"
          label="Secret key"
          error={error}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" variant="secondary" aria-disabled={state.isBusy}>
          Open the sealed files
        </Button>
      </form>
    </Alert>
  );
}
