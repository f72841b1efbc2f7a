import fc from 'fast-check';

import { agencyTokenSchema, type Agency } from '../../src/domain/collection/agency.ts';
import type { Round } from '../../src/domain/collection/round.ts';
import type { ReceivedReturn } from '../../src/domain/collection/received-return.ts';
import type { DeviceRows } from '../../src/domain/device/device-rows.ts';
import type { HeadRow } from '../../src/domain/device/rows.ts';
import { auditIdSchema } from '../../src/domain/audit/audit.ts';
import type { Template } from '../../src/domain/template/template.ts';
import { aReceived, aRound, hashOf, OTHER_ROUND, ROUND } from './collection.ts';
import { uuidOf } from './builders.ts';
import { anyJson } from './json-arbitrary.ts';
import { moderationHistoryOf, moderationOf, moderationRowsOf } from './moderation-arbitrary.ts';

const MOMENT = '2026-11-03T10:30:00.000Z';

/** What an agency's audit keeps of the round it answers. */
export const TICKET: NonNullable<HeadRow['ticket']> = {
  roundId: uuidOf(501),
  agencyToken: 'K7QM-3XHP-R4TW',
  roundName: 'Section 11 audit 2026',
  partnership: 'Anyshire partnership',
  agencyName: 'Anytown Police',
  dueDate: '2027-01-31',
  returnTo: 'returns@example.org',
  sealTo: `age1${'q'.repeat(58)}`,
};

export type RoundRows = Pick<
  DeviceRows,
  | 'rounds'
  | 'agencies'
  | 'receivedReturns'
  | 'returnDocuments'
  | 'returnSummaries'
  | 'roundTemplates'
  | 'roundHistory'
  | 'ownTemplates'
  | 'ownTemplateHistory'
  | 'moderators'
  | 'moderations'
  | 'commentaries'
  | 'surveys'
>;

/** Any round with its agencies, returns and histories, and a template of the partnership's own. */
export function roundRowsOf(
  template: Template,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<RoundRows> {
  const line = text.map((words) => words.slice(0, 400));
  return fc
    .record({
      round: roundOf(line, text),
      agencies: fc.array(agencyOf(line, text), { maxLength: 3 }),
      received: fc.array(receivedOf(line, text), { maxLength: 3 }),
      document: text,
      summary: anyJson,
      damaged: anyJson,
      isAside: fc.boolean(),
      moderation: moderationOf(line, text),
    })
    .map(({ round, agencies, received, document, summary, damaged, isAside, moderation }) => {
      const row = { roundId: ROUND, revision: 3, changedAt: MOMENT };
      const moved = { roundId: ROUND, movedAt: MOMENT, why: 'overwritten' } as const;
      const known = agencies.map((agency, place) => ({
        ...agency,
        token: agencyTokenSchema.parse(`TKN-${place}`),
      }));
      const returns = received.map((one, place) => ({ ...one, contentHash: hashOf(place) }));
      const name = round.name;
      return {
        rounds: [
          {
            id: ROUND,
            round,
            revision: 2,
            startedAt: MOMENT,
            changedAt: MOMENT,
            ...(isAside ? { removedAt: MOMENT } : {}),
          },
        ],
        agencies: known.map((agency) => ({ ...row, token: agency.token, agency })),
        receivedReturns: returns.map((one) => ({
          ...row,
          contentHash: one.contentHash,
          received: one,
        })),
        returnDocuments: returns.map(({ contentHash }) => ({
          contentHash,
          templateHash: template.hash,
          text: document,
        })),
        returnSummaries: returns.map(({ contentHash }) => ({ contentHash, scorer: 1, summary })),
        roundTemplates: [{ hash: template.hash, template }],
        roundHistory: [
          { ...moved, id: 1, kind: 'round', rowId: ROUND, row: round },
          ...known.map((agency, place) => ({
            ...moved,
            id: 10 + place,
            kind: 'agency' as const,
            rowId: agency.token,
            row: agency,
          })),
          ...returns.map((one, place) => ({
            ...moved,
            id: 20 + place,
            kind: 'received' as const,
            rowId: one.contentHash,
            row: one,
          })),
          { ...moved, id: 30, kind: 'damaged', rowId: 'TKN-9', row: damaged },
          ...moderationHistoryOf(moderation, document, moved),
        ],
        ...moderationRowsOf(moderation, document, row),
        ownTemplates: [
          {
            id: uuidOf(601),
            name,
            text: document,
            revision: 2,
            startedAt: MOMENT,
            changedAt: MOMENT,
            ...(isAside ? { removedAt: MOMENT } : {}),
          },
        ],
        ownTemplateHistory: [
          {
            id: 1,
            templateId: uuidOf(601),
            name,
            text: document,
            revision: 1,
            changedAt: MOMENT,
            movedAt: MOMENT,
          },
        ],
      };
    });
}

function contactOf(line: fc.Arbitrary<string>): fc.Arbitrary<Round['contacts'][number]> {
  return fc.record({ name: line, role: line, email: line, phone: line });
}

const TEMPLATES: Round['templates'] = [
  { kind: 'police', kindName: 'Police', templateHash: 'ab'.repeat(32), title: 'Audit' },
];

const PLAIN = { noNullPrototype: true } as const;

function roundOf(line: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<Round> {
  const date = fc.constant('2027-01-31');
  return fc
    .record(
      {
        name: line,
        partnership: line,
        period: line,
        opensOn: date,
        dueDate: date,
        feedbackOn: date,
        boardDate: date,
        contacts: fc.array(contactOf(line), { maxLength: 2 }),
        letter: text,
        reminder: text,
        keepUntil: date,
        sealTo: fc.constant(`age1${'q'.repeat(58)}`),
        isSample: fc.boolean(),
        follows: fc.constant(OTHER_ROUND),
      },
      { ...PLAIN, requiredKeys: ['name', 'partnership', 'period', 'letter'] },
    )
    .map((given) => ({ ...aRound({ templates: TEMPLATES }), ...given }));
}

function agencyOf(line: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<Agency> {
  const date = fc.constant('2027-01-31');
  return fc
    .record(
      {
        name: line,
        contacts: fc.array(contactOf(line), { maxLength: 2 }),
        extension: fc.record({ until: date, reason: text, agreedOn: date }),
        chases: fc.array(fc.record({ on: date, how: line, note: text }), { maxLength: 2 }),
        packSent: fc.array(date, { maxLength: 2 }),
        notExpected: text,
        notes: text,
        feedbackGiven: fc.array(fc.record({ on: date, contentHash: fc.constant(hashOf(0)) }), {
          maxLength: 2,
        }),
      },
      { ...PLAIN, requiredKeys: ['name', 'contacts', 'chases', 'packSent', 'notes'] },
    )
    .map((given) => ({ token: agencyTokenSchema.parse('TKN'), kind: 'police', ...given }));
}

function receivedOf(
  line: fc.Arbitrary<string>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<ReceivedReturn> {
  const token = agencyTokenSchema.parse('TKN-0');
  return fc
    .record(
      {
        organisation: line,
        site: line,
        period: line,
        signedOff: fc.constant({ version: '1.0', at: MOMENT }),
        standing: fc.constantFrom('unchanged', 'contentChanged', 'aroundChanged'),
        signature: fc.record({ publicKey: fc.constant('c'.repeat(64)), holds: fc.boolean() }),
        source: fc.record(
          {
            fileName: line,
            kind: fc.constantFrom('return', 'pdf', 'workbook'),
            inArchive: line,
            wasSealed: fc.boolean(),
            importedAt: fc.constant(MOMENT),
            cameOn: fc.constant('2026-11-02'),
          },
          {
            ...PLAIN,
            requiredKeys: ['fileName', 'kind', 'wasSealed', 'importedAt', 'cameOn'],
          },
        ),
        decision: fc.oneof(
          fc.constantFrom<ReceivedReturn['decision']>(
            { kind: 'match', token, at: MOMENT },
            { kind: 'use', token, at: MOMENT },
          ),
          text.map((reason) => ({ kind: 'setAside' as const, reason, at: MOMENT })),
        ),
      },
      { ...PLAIN, requiredKeys: ['organisation', 'period', 'standing', 'source'] },
    )
    .map(({ decision, ...given }) => ({
      ...aReceived(0, { auditId: auditIdSchema.parse(uuidOf(6_001)) }),
      ...given,
      ...(decision === undefined ? {} : { decision }),
    }));
}
