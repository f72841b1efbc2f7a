const KEY = /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/i;
export const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----';
export const END = '-----END AGE ENCRYPTED FILE-----';
const LINE_LENGTH = 64;

/** How many characters of the key are typed back, to show that the sheet is at hand. */
export const TYPED_BACK = 6;

export type SheetParts = { readonly recoveryKey: string; readonly byRecoveryKey?: string };

/** What is saved as a file: it opens the lock even when the browser has lost what belongs to it. */
export function writeSheet(
  { recoveryKey, byRecoveryKey }: Required<SheetParts>,
  madeOn: string,
): string {
  return [
    'Recovery sheet for the lock of a Section 11 self-audit',
    `Made on ${madeOn}`,
    '',
    'Whoever has this sheet and the device can open the work on it. Keep it locked away, apart from',
    'the device. If the passphrase is forgotten, nothing but this sheet opens the work.',
    '',
    'Recovery key:',
    recoveryKey,
    '',
    'To use it: open the app, choose "Use the recovery key", and type or paste the key. If the app',
    'says that its own part of the key is lost, paste all of this sheet.',
    '',
    BEGIN,
    ...cutSealed(byRecoveryKey),
    END,
    '',
  ].join('\n');
}

/** The lines of the sealed part. */
export function cutSealed(byRecoveryKey: string): readonly string[] {
  return byRecoveryKey.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
}

/** The recovery key in what was typed or pasted, and what stands below it on a whole sheet. */
export function findSheetParts(text: string): SheetParts | undefined {
  const start = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  const head = start === -1 ? text : text.slice(0, start);
  const recoveryKey = KEY.exec(head.replace(/[ \t]/g, ''))?.[0] ?? KEY.exec(squeeze(head))?.[0];
  if (recoveryKey === undefined) return undefined;
  const key = recoveryKey.toUpperCase();
  if (start === -1 || end < start) return { recoveryKey: key };
  return { recoveryKey: key, byRecoveryKey: squeeze(text.slice(start + BEGIN.length, end)) };
}

function squeeze(text: string): string {
  return text.replace(/\s/g, '');
}
