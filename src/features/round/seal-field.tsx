import type { ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Link } from 'react-router';

import { SealingKeyField } from '../../items/sealing-key-field.tsx';
import type { RoundForm } from './round-form.ts';

/** The key that returns may be sealed to: it travels in the packs, and seals for whoever leaves it on. */
export function SealField({ form }: { readonly form: UseFormReturn<RoundForm> }): ReactElement {
  return (
    <>
      <h2 className="govuk-heading-m">Sealed returns</h2>
      <p className="govuk-body">
        With a key here, each pack asks for a return that only you can open. Agencies see this when
        they create their return, and can choose otherwise.{' '}
        <Link className="govuk-link" to="/sealing-key">
          Make a key, or check the one you have
        </Link>
        .
      </p>
      <SealingKeyField
        box={form.register('sealTo')}
        value={form.watch('sealTo')}
        label="Your key to give out (optional)"
        hint="It begins with “age1” and is 62 characters long. Never the secret key."
        error={form.formState.errors.sealTo?.message}
        advice="Check that you have its key file before you send packs: without it nobody can open what is sealed."
      />
    </>
  );
}
