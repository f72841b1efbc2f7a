import { auditIdSchema } from '../../src/domain/audit/audit.ts';
import {
  agencyTokenSchema,
  type Agency,
  type AgencyToken,
} from '../../src/domain/collection/agency.ts';
import type { ReceivedReturn } from '../../src/domain/collection/received-return.ts';
import { roundIdSchema, type Round } from '../../src/domain/collection/round.ts';
import { uuidOf } from './builders.ts';

export const ROUND = roundIdSchema.parse(uuidOf(501));
export const OTHER_ROUND = roundIdSchema.parse(uuidOf(502));

export function aRound(change: Partial<Round> = {}): Round {
  return {
    id: ROUND,
    name: 'Section 11 audit 2026',
    partnership: 'Anyshire Safeguarding Children Partnership',
    period: 'April 2025 to March 2026',
    opensOn: '2026-09-01',
    dueDate: '2026-11-13',
    contacts: [
      {
        name: 'Sam Example',
        role: 'Partnership officer',
        email: 'returns@anyshire.example.org',
        phone: '01632 960001',
      },
    ],
    templates: [],
    letter: '',
    reminder: '',
    isSample: false,
    ...change,
  };
}

export function tokenOf(place: number): AgencyToken {
  return agencyTokenSchema.parse(`TKN-${String(place).padStart(4, '0')}`);
}

export function anAgency(place: number, change: Partial<Agency> = {}): Agency {
  return {
    token: tokenOf(place),
    name: `Agency ${place}`,
    kind: 'police',
    contacts: [],
    chases: [],
    packSent: [],
    notes: '',
    ...change,
  };
}

/** The content hash of the return of that number. */
export function hashOf(place: number): string {
  return String(place).padStart(64, '0');
}

/** The return of that number, of the agency of that number, as its pack made it. */
export function aReceived(place: number, change: Partial<ReceivedReturn> = {}): ReceivedReturn {
  return {
    contentHash: hashOf(place),
    auditId: auditIdSchema.parse(uuidOf(6_000 + place)),
    organisation: `Agency ${place}`,
    period: '2026',
    kind: 'police',
    kindName: 'Police',
    templateHash: 'ab'.repeat(32),
    isSample: false,
    changedAt: '2026-11-10T09:00:00.000Z',
    madeAt: '2026-11-10T10:00:00.000Z',
    roundId: ROUND,
    agencyToken: tokenOf(place),
    standing: 'unchanged',
    source: {
      fileName: `return-${place}.s11.json`,
      kind: 'return',
      wasSealed: false,
      importedAt: '2026-11-12T09:00:00.000Z',
      cameOn: '2026-11-12',
    },
    ...change,
  };
}
