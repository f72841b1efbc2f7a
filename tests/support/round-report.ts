import { auditIdSchema } from '../../src/domain/audit/audit.ts';
import type { AuditReturn } from '../../src/domain/audit-return/audit-return.ts';
import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import { toReceivedReturn } from '../../src/domain/collection/received-return.ts';
import { summariseReturn } from '../../src/domain/collection/summarise-return.ts';
import { trackRound } from '../../src/domain/collection/track-round.ts';
import { listTitles } from '../../src/domain/overview/titles.ts';
import { countIn, type RoundData } from '../../src/domain/picture/count-in.ts';
import { drawPicture } from '../../src/domain/picture/draw-picture.ts';
import type { RoundReportSource } from '../../src/domain/round-report/round-report-source.ts';
import type { Template } from '../../src/domain/template/template.ts';
import {
  buildFictionalAudit,
  SIGNED,
} from '../../src/catalogue/fictional/build-fictional-audit.ts';
import { loadDepth } from '../../src/commands/load-depth.ts';
import { uuidOf } from './builders.ts';
import { anAgency, aRound, ROUND, tokenOf } from './collection.ts';
import { PICTURE_DAY } from './picture.ts';

export const KINDS = ['police', 'district-council', 'vcse-faith-private'] as const;

export async function loadKinds(): Promise<readonly Template[]> {
  return Promise.all(
    KINDS.map(async (kind) => {
      const loaded = await loadDepth(kind, { edition: 'wt2023', options: [] }, 'standard');
      if (!loaded.ok) throw new Error(loaded.problem.kind);
      return loaded.value;
    }),
  );
}

/** A round of fictional agencies of several kinds; the last few of those expected did not return. */
export function aFullRound(
  templates: readonly Template[],
  count: number,
  missing = 2,
  from = 0,
): RoundData & { readonly agencies: ReturnType<typeof anAgency>[] } {
  const returns = Array.from({ length: count }, (_, place): readonly [AuditReturn, Template] => {
    const template = templates[place % templates.length];
    if (template === undefined) throw new Error('No template');
    const audit = buildFictionalAudit(template, from + place);
    const built = buildReturn(
      { ...audit, id: auditIdSchema.parse(uuidOf(30_000 + from + place)) },
      template,
      { madeAt: SIGNED, recipients: [], damaged: 0, roundId: ROUND, agencyToken: tokenOf(place) },
    );
    return [built, template];
  });
  const received = returns.map(([one, { hash }]) =>
    toReceivedReturn(one, {
      standing: 'unchanged',
      templateHash: hash,
      source: {
        fileName: 'return.s11.json',
        kind: 'return',
        wasSealed: false,
        importedAt: '2026-11-12T09:00:00.000Z',
        cameOn: '2026-11-12',
      },
    }),
  );
  return {
    round: aRound(),
    agencies: Array.from({ length: count + missing }, (_, place) =>
      anAgency(place, { name: `Agency number ${place} of Anyshire`, kind: KINDS[place % 3] ?? '' }),
    ),
    returns: received,
    summaryByHash: new Map(returns.map(([one]) => [one.contentHash, summariseReturn(one)])),
    moderations: [],
  };
}

export function reportSourceOf(
  data: RoundData,
  templates: readonly Template[],
  change: Partial<RoundReportSource> = {},
): RoundReportSource {
  const round = aRound();
  return {
    round,
    picture: drawPicture(data, PICTURE_DAY),
    titles: listTitles(templates),
    returned: trackRound(round, data.agencies, data.returns, PICTURE_DAY).counts,
    pulses: [],
    words: new Map(),
    today: PICTURE_DAY,
    madeAt: `${PICTURE_DAY}T09:30:00.000Z`,
    ...change,
  };
}

/** The round of a year before, to compare with. */
export function anEarlierRound(
  templates: readonly Template[],
  count: number,
): NonNullable<RoundReportSource['earlier']> {
  return { name: 'Section 11 audit 2025', counted: countIn(aFullRound(templates, count, 0, 500)) };
}
