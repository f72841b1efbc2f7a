import { expect, test } from 'vitest';

import { loadChoices } from '../../../src/catalogue/choices.ts';
import { joinReturn } from '../../../src/domain/collection/return-document.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { startReturnReader } from '../../../src/files/audit-return/return-reader.ts';
import { openSealedReturn } from '../../../src/files/audit-return/seal-return.ts';
import { planBatch } from '../../../src/features/import-returns/batch.ts';
import { describeRow } from '../../../src/features/import-returns/describe-row.ts';
import type { FoundItem } from '../../../src/features/import-returns/found-item.ts';
import { NO_CHOICES } from '../../../src/features/import-returns/import-message.ts';
import { readIncoming } from '../../../src/features/import-returns/read-incoming.ts';
import { composeRoundTemplates } from '../../../src/features/round/compose-round-templates.ts';
import { buildSampleFiles } from '../../../src/features/round/sample/build-sample-files.ts';
import { buildSample } from '../../../src/features/round/sample/build-sample.ts';
import { SAMPLE_KINDS } from '../../../src/features/round/sample/sample-plan.ts';
import { anAgency, aRound, OTHER_ROUND, ROUND } from '../../support/collection.ts';
import { toIncoming } from '../../support/hostile-case.ts';

const TODAY = '2027-03-02';
const choices = await loadChoices();
const edition = must(choices.editions[0], 'edition').id;
const asked = await composeRoundTemplates(
  choices,
  { kinds: SAMPLE_KINDS, edition, depth: 'standard', parts: [], ownByKind: {} },
  [],
);
if (!asked.ok) throw new Error(asked.problem);
const { named, composed } = asked.value;
const { now } = buildSample(
  { today: TODAY, ids: { now: ROUND, before: OTHER_ROUND }, named, templates: composed },
  () => undefined,
);
const stored = must(now.returns[0], 'a return');
const files = await buildSampleFiles({
  round: now.round,
  agencies: now.agencies,
  templateByKind: new Map(composed.map((template) => [template.agency, template])),
  here: joinReturn(stored.text, must(stored.template, 'template')),
  today: TODAY,
});

async function readAll(): Promise<readonly FoundItem[]> {
  const reading = { readReturn: startReturnReader(), now: `${TODAY}T09:00:00.000Z` };
  const items: FoundItem[] = [];
  for (const { name, bytes } of files) {
    items.push(...(await readIncoming(toIncoming(bytes, name), reading)));
  }
  return items;
}

function plan(items: readonly FoundItem[], round = now.round): readonly string[] {
  const returns = round === now.round ? now.returns.map(({ received }) => received) : [];
  const batch = planBatch({ round, agencies: now.agencies, returns }, items, {
    choices: NO_CHOICES,
    now: `${TODAY}T09:00:00.000Z`,
    toAgency: ({ organisation, kind }) => anAgency(90, { name: organisation, kind }),
  });
  return batch.rows.map((row) => `${row.fileName.slice(0, 2)} ${describeRow(row, false).result}`);
}

test('each file to practise on shows what is said of it', async () => {
  const items = await readAll();
  expect(plan(items)).toEqual([
    '01 Ready',
    '02 Replaces an earlier version',
    '03 Skipped',
    '04 Needs your decision',
    '05 Needs your decision',
    '06 Needs your decision',
    '07 Not imported',
    '08 Replaces an earlier version',
    '09 Not imported',
    '10 Sealed',
    '11 Not imported',
    '12 Not imported',
  ]);
  const changed = items[7]?.found;
  expect(changed?.kind === 'return' && changed.received.standing).toBe('contentChanged');
});

test('a real round takes none of them', async () => {
  const taken = plan(await readAll(), aRound()).filter((row) => !row.endsWith('Not imported'));
  expect(taken).toEqual(['10 Sealed']);
});

test('the key beside the sealed file opens it', async () => {
  const [sealed, key] = files.slice(9, 11);
  const text = new TextDecoder().decode(key?.bytes);
  const opened = await openSealedReturn(sealed?.bytes ?? new Uint8Array(), text);
  expect(opened.ok).toBe(true);
});
