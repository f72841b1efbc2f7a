import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { loadChoices } from '../../src/catalogue/choices.ts';
import { buildFictionalAudit } from '../../src/catalogue/fictional/build-fictional-audit.ts';
import { buildSampleReturn, run } from '../../src/commands/sample-return.ts';
import { returnToAudit } from '../../src/domain/audit-return/return-to-audit.ts';
import { findSignOff } from '../../src/domain/audit/sign-off.ts';
import { hashContent } from '../../src/domain/shared/content-hash.ts';
import { checkAudit } from '../../src/domain/scoring/check-audit.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { readReturn } from '../../src/files/audit-return/read-return.ts';
import { writeReturn } from '../../src/files/audit-return/write-return.ts';
import { aTemplate } from '../support/builders.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'returns-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function bytesOf(agency: string, edition: string, number: number): Promise<Uint8Array> {
  const built = await buildSampleReturn(agency, edition, number);
  if (!built.ok) throw new Error(built.problem.kind);
  const written = writeReturn(built.value);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value;
}

test('each kind of agency in each edition has a return that reads, scores and is signed off', async () => {
  const { agencies } = await loadChoices();
  let count = 0;
  for (const { id, editions } of agencies) {
    for (const edition of Object.keys(editions)) {
      const read = readReturn(await bytesOf(id, edition, 7));
      if (!read.ok) throw new Error(`${id} ${edition}: ${JSON.stringify(read.problem)}`);
      const { auditReturn, standing } = read.value;
      expect(standing).toBe('unchanged');
      const scorecard = scoreAudit(
        auditReturn.content.template,
        returnToAudit(auditReturn),
        '2026-11-21',
      );
      expect(scorecard.overall.kind, `${id} ${edition}`).toBe('scored');
      expect(scorecard.counts.unanswered).toBe(0);
      expect(scorecard.gaps.filter(({ actions }) => actions.length === 0)).toEqual([]);
      expect(findSignOff(scorecard.audit.signOffs)).toMatchObject({ version: '1.0' });
      count += 1;
    }
  }
  expect(count).toBe(59);
}, 120_000);

test('nothing stands between it and sign-off', async () => {
  const built = await buildSampleReturn('police', 'wt2023', 3);
  if (!built.ok) throw new Error(built.problem.kind);
  const { template } = built.value.content;
  const scorecard = scoreAudit(template, returnToAudit(built.value), '2026-11-21');
  expect(checkAudit(scorecard).mustFix).toEqual([]);
});

test('the same number gives the same words, on any machine and day', () => {
  // On questions of the tests' own, so that a changed word of the catalogue changes nothing here.
  const audit = buildFictionalAudit(aTemplate(3, 3), 1);
  const words = { ...audit, answerByQuestion: [...audit.answerByQuestion] };
  expect(hashContent(words)).toBe(
    'bf00aeea621578e7245652c947e8251611bf0c3bd2bc987269a99d07b28b157a',
  );
});

test('another number is another organisation with other answers', async () => {
  const returns = await Promise.all(
    Array.from({ length: 20 }, (_, number) => buildSampleReturn('gp-practice', 'wt2023', number)),
  );
  const hashes = returns.map((built) => (built.ok ? built.value.contentHash : ''));
  expect(new Set(hashes).size).toBe(20);
  const names = returns.map((built) => (built.ok ? built.value.content.details.organisation : ''));
  expect(new Set(names).size).toBeGreaterThan(15);
});

test('npm writes the file, whatever the time zone', async () => {
  const file = join(folder, 'police.s11.json');
  const { status } = spawnSync(
    'npm',
    ['run', '--silent', 'sample-return', '--', 'police', 'wt2023', '1', file],
    { encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Kiritimati' } },
  );
  expect(status).toBe(0);
  expect(new Uint8Array(readFileSync(file))).toEqual(await bytesOf('police', 'wt2023', 1));
}, 60_000);

test.each([
  ['too few arguments', 2, ['police', 'wt2023', '1']],
  ['a number that is none', 2, ['police', 'wt2023', '-1', 'x']],
  ['no such agency', 1, ['circus', 'wt2023', '1', 'x']],
  ['no such edition', 1, ['police', 'wt1066', '1', 'x']],
  ['a folder that is not there', 1, ['police', 'wt2023', '1', '/no/such/folder/x']],
])('%s', async (_, status, args) => {
  expect(await run(args)).toBe(status);
});
