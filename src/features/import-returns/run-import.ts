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
import { openStorage } from '../../storage/connection.ts';
import { storeImport, type ReturnToStore } from '../../storage/received-returns.ts';
import { readRound, readRoundTemplates } from '../../storage/rounds.ts';
import { planBatch, type Batch } from './batch.ts';
import type { FoundItem, FoundReturn } from './found-item.ts';
import {
  NO_CHOICES,
  type Choices,
  type Files,
  type ImportAnswer,
  type ImportRequest,
  type News,
} from './import-message.ts';
import { readInGroups, type ComingFiles } from './read-in-groups.ts';
import { readIncoming, readUnsealed, type Reading } from './read-incoming.ts';

/** One import from the files to the database; it remembers what it has read. */
export type ImportWork = {
  readonly answer: (request: ImportRequest) => Promise<ImportAnswer>;
  /** Takes files that it told it wants. */
  readonly take: (files: Files) => void;
};

type Read = {
  readonly roundId: RoundId;
  readonly reading: Reading;
  items: readonly FoundItem[];
  choices: Choices;
};

export function startImport(tell: (news: News) => void): ImportWork {
  let read: Read | undefined;
  let coming: ReadableStreamDefaultController<readonly File[]> | undefined;
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
  const answer = async (request: ImportRequest): Promise<ImportAnswer> => {
    switch (request.kind) {
      case 'read': {
        const files = new ReadableStream<readonly File[]>({
          pull: (controller) => {
            coming = controller;
            tell({ kind: 'wanting' });
          },
        });
        const reading = { readReturn: startReturnReader(), now: request.now, findTemplate };
        const items = await readAll(request, files.getReader(), reading, tell);
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
  const take = ({ files, isLast }: Files): void => {
    const to = must(coming, 'files that were wanted');
    to.enqueue(files);
    if (isLast) to.close();
  };
  return { answer, take };
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

/** One after another, each as if it came alone. */
async function readAll(
  { total, skipped }: Extract<ImportRequest, { kind: 'read' }>,
  coming: ComingFiles,
  reading: Reading,
  tell: (news: News) => void,
): Promise<readonly FoundItem[]> {
  const items: FoundItem[] = [];
  let place = -1;
  for await (const file of readInGroups(coming)) {
    place += 1;
    tell({ kind: 'reading', place, total });
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
  tell: (news: News) => void,
): Promise<readonly FoundItem[]> {
  const unsealed: FoundItem[] = [];
  for (const [place, item] of items.entries()) {
    const { found } = item;
    if (found.kind !== 'sealed') {
      unsealed.push(item);
      continue;
    }
    tell({ kind: 'reading', place, total: items.length });
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
  return { kind: 'stored', rows: [...rows], added: stored.value.added, agencies: added.length };
}

function toReturnToStore(
  { received, text, template, summary }: FoundReturn,
  cameOn: string,
  importedAt: string,
): ReturnToStore {
  const source = { ...received.source, cameOn, importedAt };
  return {
    received: { ...received, source },
    text,
    template,
    summary: { scorer: SCORER_VERSION, value: summary },
  };
}
