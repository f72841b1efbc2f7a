import { expect, test } from 'vitest';

import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import type { Contribution } from '../../../src/domain/audit/contribution.ts';
import { hashContent } from '../../../src/domain/shared/content-hash.ts';
import { judgeFiles, type ReadFile } from '../../../src/features/ask-colleague/judge-files.ts';
import { readPart } from '../../../src/files/contribution/read-part.ts';
import { START, uuidOf } from '../../support/builders.ts';
import { aFullContribution, contributionBytes, requestBytes } from '../../support/part-files.ts';

const PART = aFullContribution();
const LATER = aFullContribution({ savedAt: '2026-11-21T10:00:00.000Z' });

function read(fileName: string, bytes: Uint8Array): ReadFile {
  return { fileName, read: readPart(bytes) };
}

function judge(parts: readonly Contribution[], received: readonly Contribution[] = []) {
  const files = parts.map((part, place) => read(`${place}`, contributionBytes(part)));
  return judgeFiles(files, {
    auditId: PART.auditId,
    received: received.map((contribution) => ({
      id: hashContent(contribution),
      contribution,
      fileName: 'before',
      receivedAt: START,
      decisions: [],
    })),
  });
}

test('a part of this audit is ready, with the hash of its content', () => {
  expect(judge([PART])).toEqual([
    { kind: 'ready', fileName: '0', file: { id: hashContent(PART), contribution: PART } },
  ]);
});

test('of several files of one part the newest counts, in whatever order they come', () => {
  expect(judge([PART, LATER]).map(({ kind }) => kind)).toEqual(['skipped', 'ready']);
  expect(judge([LATER, PART]).map(({ kind }) => kind)).toEqual(['ready', 'skipped']);
  expect(judge([PART, PART]).map(({ kind }) => kind)).toEqual(['ready', 'skipped']);
});

test('what was brought in before is skipped, and what is older than that', () => {
  expect(judge([PART], [PART])).toMatchObject([{ kind: 'skipped', next: 'Nothing to do.' }]);
  expect(judge([PART], [LATER])).toMatchObject([{ kind: 'skipped' }]);
  expect(judge([LATER], [PART])).toMatchObject([{ kind: 'ready' }]);
});

test('two people with the same part are both heard', () => {
  const other = aFullContribution({
    contributor: { name: 'Ana Li', role: '' },
    savedAt: LATER.savedAt,
  });
  expect(judge([PART, other]).map(({ kind }) => kind)).toEqual(['ready', 'ready']);
});

test('the request itself, and a part of another audit, say so', () => {
  const [request] = judgeFiles([read('a', requestBytes())], {
    auditId: PART.auditId,
    received: [],
  });
  expect(request).toMatchObject({
    kind: 'refused',
    what: 'This is the file of questions that was sent out, not the answers to it.',
  });
  const other = aFullContribution({ auditId: auditIdSchema.parse(uuidOf(7)) });
  expect(judge([other])).toMatchObject([
    { kind: 'refused', what: 'This is part of another audit, of Anytown Police.' },
  ]);
});

test('one bad file among many spoils none of them', () => {
  const files = [
    read('bad', new Uint8Array([1, 2, 3])),
    read('good', contributionBytes(PART)),
    read('cut', contributionBytes(LATER).slice(0, 900)),
  ];
  expect(
    judgeFiles(files, { auditId: PART.auditId, received: [] }).map(({ kind }) => kind),
  ).toEqual(['refused', 'ready', 'refused']);
});
