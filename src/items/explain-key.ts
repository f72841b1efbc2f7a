import type {
  KeySlip,
  PublicKeyProblem,
  SecretKeyProblem,
} from '../files/audit-return/sealing-key.ts';

/** What is wrong with the key a return is to be sealed to, and what to do. */
export function explainPublicKey(problem: PublicKeyProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Enter your partnership’s key';
    case 'secretKey':
      return 'This is their secret key, which nobody should be given. Do not use it. Tell your partnership, and ask for the key that begins with “age1”';
    case 'notAKey':
      return 'This is not a key for sealed returns, which begins with “age1”. Check what you pasted';
    case 'otherKind':
      return 'This is a key of another kind. Ask for one that begins with “age1” and is 62 characters long';
    case 'slip':
      return explainSlip(problem.slip);
  }
}

/** What is wrong with the key that is to open a return, and what to do. */
export function explainSecretKey(problem: SecretKeyProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Select your key file, or paste your secret key';
    case 'publicKey':
      return 'This is the key that seals, which opens nothing. The secret key begins with “AGE-SECRET-KEY-1”';
    case 'notAKey':
      return 'There is no secret key in this. A secret key begins with “AGE-SECRET-KEY-1”';
    case 'otherKind':
      return 'This is a key of another kind. The secret key for sealed returns begins with “AGE-SECRET-KEY-1”';
    case 'lockedKeyFile':
      return 'This key file is locked with a passphrase. Unlock it with the program that locked it, then choose it again';
    case 'slip':
      return explainSlip(problem.slip);
  }
}

function explainSlip(slip: KeySlip): string {
  switch (slip.kind) {
    case 'length':
      return `The key must be ${slip.wanted} characters long, and this has ${slip.found}. Copy the whole of it`;
    case 'sign':
      return `There is a “${slip.sign}” in the key, which no such key has. Copy the key again`;
    case 'checksum':
      return 'There is a slip in the key: at least one character is wrong. Copy the key again';
  }
}
