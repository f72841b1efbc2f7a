import type { Agency } from '../../domain/collection/agency.ts';
import { makeAgencyToken, TOKEN_BYTES } from '../../domain/collection/agency-token.ts';
import type { NewAgency } from '../../domain/collection/paste-agencies.ts';
import { toPlainKind } from './kind-parts.ts';

/** An agency that nothing has happened to yet, under a token of its own. */
export function startAgency(given: NewAgency): Agency {
  return {
    token: makeAgencyToken(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))),
    name: given.name.trim(),
    kind: given.kind,
    contacts: [...given.contacts],
    chases: [],
    packSent: [],
    notes: given.notes,
  };
}

/** The agencies of a round for the next: those still expected, under new tokens, without their parts. */
export function copyAgencies(agencies: readonly Agency[]): readonly Agency[] {
  return agencies
    .filter(({ notExpected }) => notExpected === undefined)
    .map((agency) => startAgency({ ...agency, kind: toPlainKind(agency.kind) }));
}
