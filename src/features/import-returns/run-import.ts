import type { Agency } from '../../domain/collection/agency.ts';
import { makeAgencyToken, TOKEN_BYTES } from '../../domain/collection/agency-token.ts';
import type { Collected } from '../../domain/collection/plan-import.ts';
import type { ReceivedReturn } from '../../domain/collection/received-return.ts';
import { SCORER_VERSION } from '../../domain/collection/summarise-return.ts';
import type { RoundId } from '../../domain/collection/round.ts';
import { must } from '../../domain/shared/must.ts';
import type { Template } from '../../domain/template/template.ts';
import { startReturnReader } from '../../files/audit-return/return-reader.ts';
import { openSealedReturn } from '../../files/audit-return/seal-return.ts';
import { cleanShownName } from '../../files/guard/clean-shown-name.ts';
import { pause } from '../../items/pause.ts';
import { openStorage } from '../../storage/connection.ts';
import { storeImport, storeSummaries, type ReturnToStore } from '../../storage/received-returns.ts';
import { readRound, readRoundTemplates } from '../../storage/rounds.ts';
import { planBatch, type Batch } from './batch.ts';
import type { FoundItem, FoundReturn } from './found-item.ts';
import {
  NO_CHOICES,
  type Choices,
  type ImportAnswer,
  type ImportRequest,
} from './import-message.ts';
import { readInGroups } from './read-in-groups.ts';
import { readIncoming, readUnsealed, type Reading } from './read-incoming.ts';

/** One import from the files to the database; it remembers what it has read. */
export type ImportWork = (request: ImportRequest) => Promise<ImportAnswer>;

/** Is told the place of the file that is read now, and of how many. */
type Tell = (place: number, total: number) => void;

type Read = {
  readonly roundId: RoundId;
  readonly reading: Reading;
  items: readonly FoundItem[];
  choices: Choices;
};

export function startImport(tell: Tell): ImportWork {
  let read: Read | undefined;
  const agencyByAudit = new Map<string, Agency>();
  const look = async (now: string): Promise<Batch | string> => {
    const { roundId, items, choices } = must(read, 'files that were read');
    const collected = await readCollected(roundId);
    if (typeof collected === 'string') return collected;
    return planBatch(collected, items, {
      choices,
      now,
      toAgency: (received) => takeAgency(agencyByAudit, received),
    });
  };
  const show = async (): Promise<ImportAnswer> => {
    const batch = await look(must(read, 'files').reading.now);
    return typeof batch === 'string'
      ? { kind: 'failed', why: batch }
      : { kind: 'looked', rows: [...batch.rows] };
  };
  return async (request) => {
    switch (request.kind) {
      case 'read': {
        const reading = { readReturn: startReturnReader(), now: request.now, findTemplate };
        const items = await readAll(request, reading, tell);
        read = { roundId: request.roundId, reading, items, choices: NO_CHOICES };
        return show();
      }
      case 'unseal': {
        const { items, reading } = must(read, 'files');
        must(read, 'files').items = await unsealAll(items, request.secretKey, reading, tell);
        return show();
      }
      case 'decide':
        must(read, 'files').choices = request.choices;
        return show();
      case 'store': {
        const batch = await look(request.now);
        if (typeof batch === 'string') return { kind: 'failed', why: batch };
        return store(must(read, 'files').roundId, batch, request);
      }
    }
  };
}

/** Of this round or of another: a template is stored once, under its hash. */
async function findTemplate(hash: string): Promise<Template | undefined> {
  const ready = await openStorage();
  const found = ready.ok ? await readRoundTemplates([hash]) : ready;
  return found.ok ? found.value.get(hash) : undefined;
}

async function readCollected(roundId: RoundId): Promise<Collected | string> {
  const ready = await openStorage();
  if (!ready.ok) return ready.problem.kind;
  const stored = await readRound(roundId);
  return stored.ok ? stored.value : stored.problem.kind;
}

/** To tell of a file takes a tenth of the time in which it is read. */
const TELL_EVERY_MS = 50;

/** One after another, each as if it came alone. */
async function readAll(
  { files, skipped, tellsEach }: Extract<ImportRequest, { kind: 'read' }>,
  reading: Reading,
  tell: Tell,
): Promise<readonly FoundItem[]> {
  const items: FoundItem[] = [];
  let place = -1;
  let toldAt = -Infinity;
  for (const file of readInGroups(files)) {
    place += 1;
    if (tellsEach || performance.now() - toldAt >= TELL_EVERY_MS) {
      toldAt = performance.now();
      tell(place, files.length);
    }
    if (skipped.includes(place)) {
      items.push({
        fileName: cleanShownName(file.name),
        found: { kind: 'refused', problem: { kind: 'tooSlow' } },
      });
    } else {
      items.push(...(await readIncoming(file, reading)));
    }
  }
  return items;
}

async function unsealAll(
  items: readonly FoundItem[],
  secretKey: string,
  reading: Reading,
  tell: Tell,
): Promise<readonly FoundItem[]> {
  const unsealed: FoundItem[] = [];
  for (const [place, item] of items.entries()) {
    const { found } = item;
    if (found.kind !== 'sealed') {
      unsealed.push(item);
      continue;
    }
    tell(place, items.length);
    const opened = await openSealedReturn(found.bytes, secretKey);
    unsealed.push({
      ...item,
      found: opened.ok
        ? await readUnsealed(opened.value, item, reading)
        : { ...found, problem: opened.problem },
    });
  }
  return unsealed;
}

function takeAgency(agencyByAudit: Map<string, Agency>, received: ReceivedReturn): Agency {
  const known = agencyByAudit.get(received.auditId);
  if (known !== undefined) return known;
  const agency: Agency = {
    token: makeAgencyToken(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))),
    name: received.organisation,
    kind: received.kind,
    contacts: [],
    chases: [],
    packSent: [],
    notes: '',
  };
  agencyByAudit.set(received.auditId, agency);
  return agency;
}

async function store(
  roundId: RoundId,
  { rows, toStore, added }: Batch,
  { cameOn, now }: Extract<ImportRequest, { kind: 'store' }>,
): Promise<ImportAnswer> {
  const returns = toStore.map((found) => toReturnToStore(found, cameOn, now));
  const stored = await storeImport(roundId, { returns, agencies: added }, new Date(now));
  if (!stored.ok) return { kind: 'failed', why: stored.problem.kind };
  void keepSummaries(toStore);
  return { kind: 'stored', rows: [...rows], added: stored.value.added, agencies: added.length };
}

function toReturnToStore(
  { received, text, template }: FoundReturn,
  cameOn: string,
  importedAt: string,
): ReturnToStore {
  const source = { ...received.source, cameOn, importedAt };
  return { received: { ...received, source }, text, template };
}

/**
 * What a round is drawn from, while the returns are at hand. Nobody waits for it: it follows the
 * answer, and whoever finds none makes it of the return.
 */
async function keepSummaries(returns: readonly FoundReturn[]): Promise<void> {
  await pause(0);
  const made = returns.map(({ received, summary }) => [received.contentHash, summary] as const);
  await storeSummaries(new Map(made), SCORER_VERSION);
}
