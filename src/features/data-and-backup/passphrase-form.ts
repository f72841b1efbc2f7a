import { makePassphrase, PASSPHRASE_NUMBERS } from '../../files/backup/make-passphrase.ts';

export type PassphraseForm = { readonly isSealed: boolean; readonly passphrase: string };

/** Shorter ones are guessed too soon by whoever has the file. */
const SHORTEST = 12;

export function startPassphraseForm(): PassphraseForm {
  return { isSealed: false, passphrase: makeNewPassphrase() };
}

export function makeNewPassphrase(): string {
  return makePassphrase(crypto.getRandomValues(new Uint32Array(PASSPHRASE_NUMBERS)));
}

/** The sentence to show when the file cannot be sealed with what was typed. */
export function findPassphraseError({ isSealed, passphrase }: PassphraseForm): string | undefined {
  if (!isSealed || passphrase.length >= SHORTEST) return undefined;
  return passphrase === ''
    ? 'Enter a passphrase'
    : `Passphrase must be ${SHORTEST} characters or more`;
}
