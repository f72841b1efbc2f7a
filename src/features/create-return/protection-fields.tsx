import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement, ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { Checkbox } from '../../components/checkbox.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { RoundTicket } from '../../domain/audit/round-ticket.ts';
import { readPublicKey } from '../../files/audit-return/sealing-key.ts';
import { KeyName } from '../../items/key-name.tsx';
import { SealingKeyField } from '../../items/sealing-key-field.tsx';
import { readSigningKey, type KeptKey } from '../../storage/signing-key.ts';
import type { ReturnForm } from './return-form.ts';

type ProtectionFieldsProps = {
  readonly form: UseFormReturn<ReturnForm>;
  /** Of the pack the audit was started from. */
  readonly ticket?: RoundTicket | undefined;
};

/** Signing and sealing, each for those who wish it, with what follows from it said beside it. */
export function ProtectionFields({ form, ticket }: ProtectionFieldsProps): ReactElement {
  return (
    <>
      <h2 className="govuk-heading-m">Signing and sealing (optional)</h2>
      <Checkbox
        {...form.register('sign')}
        label="Sign this return"
        hint="Readers see whether it was changed since you signed it. It does not show who you are: tell them the name of your key."
      />
      {form.watch('sign') && <SignedWith />}
      <Checkbox
        {...form.register('seal')}
        label="Seal this return"
        hint="Only your partnership can open it. You need the key they give out for this."
      />
      {form.watch('seal') && <SealFields form={form} ticket={ticket} />}
      {!form.watch('seal') && <SealAsked ticket={ticket} />}
    </>
  );
}

function SignedWith(): ReactElement {
  const read = useLiveQuery(readSigningKey, []);
  if (read?.ok !== true) return <p className="govuk-body s11-chosen">Looking for your key…</p>;
  return (
    <p className="govuk-body s11-chosen">
      <WhichKey kept={read.value} />
    </p>
  );
}

function WhichKey({ kept }: { readonly kept: KeptKey }): ReactNode {
  switch (kept.kind) {
    case 'none':
      return 'This device has no signing key yet. One is made when you save the return file, and is kept in this browser and in your backups.';
    case 'damaged':
      return 'The signing key on this device cannot be read. To sign with it again, restore a backup that holds it before you save the return file. Otherwise a new key is made, with another name.';
    case 'kept':
      return (
        <>
          The name of your key is <KeyName kind="signing" publicKey={kept.key.publicKey} />. Tell it
          to your partnership by telephone or in person, not in the message with the file.
        </>
      );
  }
}

/** Who turns it off is told what the partnership asked for, and may leave it off. */
function SealAsked({ ticket }: Pick<ProtectionFieldsProps, 'ticket'>): ReactElement | null {
  if (!readPublicKey(ticket?.sealTo ?? '').ok) return null;
  return (
    <p className="govuk-body s11-chosen">
      {ticket?.partnership} asked for a sealed return. Without sealing, anyone who gets the file can
      read it.
    </p>
  );
}

function SealFields({ form, ticket }: ProtectionFieldsProps): ReactElement {
  const key = readPublicKey(form.watch('sealKey'));
  const isTheirs = key.ok && key.value === ticket?.sealTo;
  return (
    <div className="s11-chosen">
      {isTheirs && (
        <p className="govuk-body">
          {ticket.partnership} gave this key with its questions, and asks for a sealed return. You
          can change the key, or untick this.
        </p>
      )}
      <SealingKeyField
        box={form.register('sealKey')}
        value={form.watch('sealKey')}
        label="Your partnership’s key"
        hint="Paste it. It begins with “age1” and is 62 characters long."
        error={form.formState.errors.sealKey?.message}
        advice="Ask your partnership by telephone whether it is theirs."
      />
      <WarningText>
        Only your partnership can open a sealed file. You cannot open it yourself. Your own audit
        stays on this device as it is.
      </WarningText>
    </div>
  );
}
