import { makePassphrase, PASSPHRASE_NUMBERS } from '../../files/backup/make-passphrase.ts';

export type PassphraseForm = {
  readonly isSealed: boolean;
  readonly passphrase: string;
  /** The one made here last: it may be shown again, where one of the user’s own may not. */
  readonly made: string;
};

/** Shorter ones are guessed too soon by whoever has the file. */
const SHORTEST = 12;

export function startPassphraseForm(): PassphraseForm {
  return renewPassphrase({ isSealed: false });
}

/** Puts a new passphrase in the box. */
export function renewPassphrase({ isSealed }: Pick<PassphraseForm, 'isSealed'>): PassphraseForm {
  const made = makeNewPassphrase();
  return { isSealed, passphrase: made, made };
}

function makeNewPassphrase(): string {
  return makePassphrase(crypto.getRandomValues(new Uint32Array(PASSPHRASE_NUMBERS)));
}

/** The sentence to show when the file cannot be sealed with what was typed. */
export function findPassphraseError({ isSealed, passphrase }: PassphraseForm): string | undefined {
  if (!isSealed || passphrase.length >= SHORTEST) return undefined;
  return passphrase === ''
    ? 'Enter a passphrase'
    : `Passphrase must be ${SHORTEST} characters or more`;
}
