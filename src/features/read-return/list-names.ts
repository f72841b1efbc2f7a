import type { Recipient } from '../../domain/audit/audit.ts';

/** Who it was made for, by name or else by address. */
export function listNames(recipients: readonly Recipient[]): string {
  return recipients
    .map(({ name, address }) => name || address)
    .filter((name) => name !== '')
    .join(', ');
}
