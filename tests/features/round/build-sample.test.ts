import { expect, test } from 'vitest';

import { loadChoices } from '../../../src/catalogue/choices.ts';
import { joinReturn } from '../../../src/domain/collection/return-document.ts';
import { compareSigning, listReturnsOf } from '../../../src/domain/collection/return-signing.ts';
import { trackRound } from '../../../src/domain/collection/track-round.ts';
import { returnToAudit } from '../../../src/domain/audit-return/return-to-audit.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { scoreAudit } from '../../../src/domain/scoring/score-audit.ts';
import { readReturn } from '../../../src/files/audit-return/read-return.ts';
import { writeReturn } from '../../../src/files/audit-return/write-return.ts';
import { composeRoundTemplates } from '../../../src/features/round/compose-round-templates.ts';
import { buildSample, type SampleRounds } from '../../../src/features/round/sample/build-sample.ts';
import { SAMPLE_AGENCIES, SAMPLE_KINDS } from '../../../src/features/round/sample/sample-plan.ts';
import { OTHER_ROUND, ROUND } from '../../support/collection.ts';

const TODAY = '2027-03-02';
const sample = await make();

async function make(): Promise<SampleRounds> {
  const choices = await loadChoices();
  const edition = must(choices.editions[0], 'edition').id;
  const chosen = { kinds: SAMPLE_KINDS, edition, depth: 'standard', parts: [], ownByKind: {} };
  const asked = await composeRoundTemplates(choices, chosen, []);
  if (!asked.ok) throw new Error(asked.problem);
  const { named, composed } = asked.value;
  const ids = { now: ROUND, before: OTHER_ROUND };
  return buildSample({ today: TODAY, ids, named, templates: composed }, () => undefined);
}

test('fourteen agencies of ten kinds show what happens in a round, whatever the day', () => {
  const { round, agencies, returns } = sample.now;
  const received = returns.map((one) => one.received);
  const { counts, waiting } = trackRound(round, agencies, received, TODAY);
  expect(counts).toEqual({
    expected: 14,
    returned: 11,
    returnedLate: 1,
    late: 2,
    extended: 1,
    chased: 2,
    missing: 3,
    returnedTwice: 1,
    notExpected: 0,
  });
  expect(waiting.map(({ placing }) => placing.why)).toEqual(['noToken']);
  expect(waiting[0]?.placing.suggestion).toBe(agencies[11]?.token);
  expect(new Set(agencies.map(({ kind }) => kind)).size).toBe(10);
  expect(new Set(agencies.map(({ name }) => name)).size).toBe(SAMPLE_AGENCIES.length);
  expect(agencies.every(({ name }) => name.endsWith('(fictional)'))).toBe(true);
});

test('the round before is whole, a year earlier, and the same organisations had lower scores', () => {
  const { before, now } = sample;
  expect(now.round.follows).toBe(before.round.id);
  expect([before.round.dueDate, now.round.dueDate]).toEqual(['2026-02-20', '2027-02-20']);
  const received = before.returns.map((one) => one.received);
  const { counts } = trackRound(before.round, before.agencies, received, TODAY);
  expect(counts).toMatchObject({ expected: 13, returned: 13, returnedLate: 1, missing: 0 });
  const points = (rounds: SampleRounds['now'], name: string): number => {
    const stored = must(
      rounds.returns.findLast((one) => one.received.organisation === name),
      name,
    );
    const whole = must(joinReturn(stored.text, must(stored.template, 'template')), 'a return');
    const { overall } = scoreAudit(whole.content.template, returnToAudit(whole), TODAY);
    return overall.kind === 'scored' ? overall.share : 0;
  };
  const both = before.agencies.filter(({ name }) =>
    now.returns.some(({ received: { organisation } }) => organisation === name),
  );
  expect(both).toHaveLength(11);
  for (const { name } of both) expect(points(now, name)).toBeGreaterThan(points(before, name));
});

test('each return is one that reads, unchanged, as a sample of its round', () => {
  const returns = [...sample.before.returns, ...sample.now.returns];
  // Every third, of all kinds: the others are made alike.
  for (const { text, template, received } of returns.filter((_, place) => place % 3 === 0)) {
    const whole = must(joinReturn(text, must(template, 'template')), 'a return');
    const written = writeReturn(whole);
    const read = readReturn(written.ok ? written.value : new Uint8Array());
    expect(read).toMatchObject({ ok: true, value: { standing: 'unchanged' } });
    expect(whole.contentHash).toBe(received.contentHash);
    expect(received.isSample).toBe(true);
    expect(received.source.cameOn <= TODAY).toBe(true);
  }
});

test('one agency signs with the key of last year and one with another', () => {
  const { before, now } = sample;
  const found = now.agencies.flatMap(({ token, name }) => {
    const received = now.returns.map((one) => one.received);
    const [current] = listReturnsOf({ ...now, returns: received }, token);
    const earlier = before.returns.map((one) => one.received);
    if (current?.signature === undefined) return [];
    const own = earlier.filter(({ organisation }) => organisation === name);
    const signing = compareSigning(current, own);
    return signing.kind === 'holds' ? [signing.since.kind] : [signing.kind];
  });
  expect(found).toEqual(['same', 'other']);
});
