import { toLatin } from './decode-text.ts';

export const AGE_HEADER = 'age-encryption.org/v1\n';
/** The first line of a sealed file in letters, as it is pasted into an email. */
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';

/** What a file says it is sealed to; nothing when age did not seal it. */
export function findSeal(head: Uint8Array): 'key' | 'passphrase' | undefined {
  const text = toLatin(head.subarray(0, 400)).trimStart();
  if (text.startsWith(AGE_HEADER)) return text.includes('\n-> scrypt ') ? 'passphrase' : 'key';
  if (!text.startsWith(ARMOUR)) return undefined;
  // The first lines in letters are those of the file within.
  const letters = text.slice(ARMOUR.length).replace(/\s/g, '');
  const inside = decodeLetters(letters.slice(0, letters.length - (letters.length % 4)));
  return inside.includes('\n-> scrypt ') ? 'passphrase' : 'key';
}

function decodeLetters(letters: string): string {
  try {
    return atob(letters);
  } catch {
    return '';
  }
}
