import { beforeEach, expect, test } from 'vitest';

import type { OwnTemplate } from '../../src/domain/own-template/own-template.ts';
import {
  bringBackOwnTemplate,
  readOwnTemplateHistory,
  undoOwnTemplate,
  updateOwnTemplate,
} from '../../src/storage/change-own-template.ts';
import { closeStorage, openStorage } from '../../src/storage/connection.ts';
import {
  createOwnTemplate,
  eraseOwnTemplate,
  listOwnTemplates,
  readOwnTemplate,
  setOwnTemplateAside,
} from '../../src/storage/own-templates.ts';
import { aTemplate } from '../support/builders.ts';
import { LATER, NOW } from './an-audit.ts';
import { deleteRaw, dumpRaw, putRaw } from './raw-database.ts';

beforeEach(async () => {
  closeStorage();
  await deleteRaw();
  await openStorage();
});

async function create(): Promise<string> {
  const created = await createOwnTemplate(aTemplate(2, 2), 'Ours', NOW);
  if (!created.ok) throw new Error(created.problem.kind);
  return created.value;
}

function titled(title: string): (own: OwnTemplate) => OwnTemplate {
  return (own) => ({ ...own, title });
}

async function read(id: string): Promise<OwnTemplate> {
  const found = await readOwnTemplate(id);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value.own;
}

async function history(id: string) {
  const found = await readOwnTemplateHistory(id);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
}

const after = (seconds: number): Date => new Date(LATER.getTime() + seconds * 1000);

test('a copy is stored, listed, put away, brought back and deleted', async () => {
  const id = await create();
  expect(await listOwnTemplates()).toMatchObject({
    value: { templates: [{ id, own: { name: 'Ours' }, revision: 1 }], damaged: [] },
  });
  await setOwnTemplateAside(id, true, LATER);
  expect(await readOwnTemplate(id)).toMatchObject({ value: { removedAt: LATER.toISOString() } });
  await setOwnTemplateAside(id, false, LATER);
  expect(await readOwnTemplate(id)).not.toHaveProperty('value.removedAt');
  await updateOwnTemplate(id, { change: titled('A'), what: 'Title' }, LATER);
  await eraseOwnTemplate(id);
  const { stores } = await dumpRaw();
  expect(stores).toMatchObject({ ownTemplates: [], ownTemplateHistory: [] });
});

test('each change can be taken back and put back, one after the other', async () => {
  const id = await create();
  const first = await read(id);
  await updateOwnTemplate(id, { change: titled('A'), what: 'Title' }, after(0));
  await updateOwnTemplate(id, { change: titled('B'), what: 'Title' }, after(1));
  await undoOwnTemplate(id, 'undo', after(2));
  expect((await read(id)).title).toBe('A');
  await undoOwnTemplate(id, 'undo', after(3));
  expect(await read(id)).toEqual(first);
  expect(await undoOwnTemplate(id, 'undo', after(4))).toMatchObject({ ok: true, value: undefined });
  await undoOwnTemplate(id, 'redo', after(5));
  await undoOwnTemplate(id, 'redo', after(6));
  expect((await read(id)).title).toBe('B');
  const { changes } = await history(id);
  expect(changes.map(({ kind }) => kind)).toEqual(['edit', 'edit', 'undo', 'undo', 'redo', 'redo']);
  await bringBackOwnTemplate(id, changes[0]?.id ?? 0, after(7));
  expect(await read(id)).toEqual(first);
});

test('typing on is one change; a word taken out, or a rest, is another', async () => {
  const id = await create();
  const type = (title: string, seconds: number) =>
    updateOwnTemplate(id, { change: titled(title), what: 'Title' }, after(seconds));
  await updateOwnTemplate(id, { change: titled('O'), what: 'Title' }, after(0));
  await type('Our', 1);
  await type('Our own', 2);
  expect((await history(id)).changes).toHaveLength(1);
  await type('Our', 3);
  expect((await history(id)).changes).toHaveLength(2);
  await type('Our set', 90);
  expect((await history(id)).changes).toHaveLength(3);
  await undoOwnTemplate(id, 'undo', after(91));
  await undoOwnTemplate(id, 'undo', after(92));
  expect((await read(id)).title).toBe('Our own');
});

test('two tabs at different things both stand; at the same thing, the newer does and both are kept', async () => {
  const id = await create();
  const shown = (await read(id)).title;
  const save = (change: (own: OwnTemplate) => OwnTemplate, what: string) =>
    updateOwnTemplate(
      id,
      { change, what, isOverOther: ({ title }) => what === 'Title' && title !== shown },
      LATER,
    );
  await save(titled('Mine'), 'Title');
  const other = await save((own) => ({ ...own, duty: 'Theirs' }), 'Duty');
  expect(other).toMatchObject({ value: { stored: { own: { title: 'Mine' } } } });
  expect(other).not.toHaveProperty('value.other');
  const clash = await save(titled('Theirs'), 'Title');
  expect(clash).toMatchObject({ value: { other: { title: 'Mine', duty: 'Theirs' } } });
  const { changes, stored } = await history(id);
  expect(stored.own).toMatchObject({ title: 'Theirs', duty: 'Theirs' });
  expect(changes.at(-1)?.change).toMatchObject({
    isClash: true,
    back: { head: { title: 'Mine' } },
  });
});

test('what cannot be read is named, and does not hide the others', async () => {
  const id = await create();
  await putRaw('ownTemplates', {
    id: '3f2c1f6e-9d3b-4c61-8f0a-2b7d5f1e0a11',
    name: 'Broken',
    text: '{"format":',
    revision: 1,
    startedAt: NOW.toISOString(),
    changedAt: NOW.toISOString(),
  });
  expect(await listOwnTemplates()).toMatchObject({
    value: { templates: [{ id }], damaged: [{ table: 'ownTemplates', where: 'text.' }] },
  });
  await putRaw('ownTemplateHistory', { id: 1, templateId: id, name: 3 });
  expect((await history(id)).damaged).toHaveLength(1);
});

test('what does not fit is refused, and nothing is changed', async () => {
  const id = await create();
  const refused = await updateOwnTemplate(
    id,
    { change: titled('a'.repeat(501)), what: 'Title' },
    LATER,
  );
  expect(refused).toEqual({ ok: false, problem: { kind: 'unfit', where: 'title' } });
  expect((await history(id)).changes).toEqual([]);
});
