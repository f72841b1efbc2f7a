import type { BrowserContext, Page } from 'playwright-core';

import { type Seeded } from './seeded.ts';
import type { Tab } from './tab-bundle.tsx';
import { readTables } from './tabs-faults.ts';
import { type Items } from './tabs-items.ts';
import {
  questionOf,
  refresh,
  replay,
  save,
  type Clash,
  type TabModel,
  type TabsModel,
} from './tabs-model.ts';

declare const tab: Tab;

export type OpenTab = TabModel & { readonly page: Page };

export type World = {
  readonly context: BrowserContext;
  readonly origin: string;
  readonly audit: string;
  readonly questions: readonly string[];
  readonly chance: Seeded;
  readonly model: TabsModel;
  readonly items: Items;
  readonly tabs: OpenTab[];
  /** Reads the rows past the app's code. */
  readonly watcher: Page;
  readonly count: (kind: string) => void;
  step: number;
};

/** The most often taken stand more than once. */
export const STEPS = [
  ...['edit', 'edit', 'edit', 'edit', 'edit', 'rest', 'rest', 'rest', 'refresh', 'refresh'],
  ...['go', 'go', 'hide', 'close', 'together', 'together', 'item', 'item'],
] as const;

export async function openPage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  return page;
}

/** A new tab stores what closed ones have left, as the app does when it starts. */
export async function openTab(world: World): Promise<OpenTab> {
  const page = await openPage(world.context, world.origin);
  await page.evaluate(() => tab.start());
  replay(world.model, world.step);
  const opened: OpenTab = { page, question: '', shown: '', base: 0 };
  await go(world, opened, world.chance.pick(world.questions));
  return opened;
}

/** Leaving a question saves what waits there; the next is read as it stands. */
async function go(world: World, at: OpenTab, question: string): Promise<void> {
  save(world.model, at, world.step);
  await at.page.evaluate(([audit, id]) => tab.open(audit, id), [world.audit, question] as const);
  const { text, revision } = questionOf(world.model, question);
  at.question = question;
  at.shown = text;
  at.base = revision;
}

export async function take(world: World, kind: (typeof STEPS)[number]): Promise<readonly string[]> {
  const { chance, model, step } = world;
  const at = chance.pick(world.tabs);
  switch (kind) {
    case 'edit':
      await edit(world, at);
      return [];
    case 'rest':
      await at.page.evaluate(() => tab.rest());
      return noteClash(world, at, save(model, at, step));
    case 'hide':
      await at.page.evaluate(() => tab.hide());
      return noteClash(world, at, save(model, at, step));
    case 'refresh':
      await at.page.evaluate(() => tab.refresh());
      refresh(model, at);
      return [];
    case 'go':
      await go(world, at, chance.pick(world.questions.filter((id) => id !== at.question)));
      return [];
    case 'close':
      await close(world, at);
      world.tabs.push(await openTab(world));
      return [];
    case 'together':
      return saveTogether(world, at);
    case 'item':
      return world.items.change(world.tabs.map(({ page }) => page));
  }
}

/** New words, which do not begin with the old ones: thinning of the history must leave them. */
async function edit({ chance }: World, at: OpenTab): Promise<void> {
  const text = `${chance.word()} ${chance.word()}`;
  await at.page.evaluate((words) => {
    tab.edit(words);
  }, text);
  at.shown = text;
  at.unsaved = text;
}

/** A write over words this tab had not seen says so, with those words; no other write does. */
export async function noteClash(
  { count }: World,
  { page }: OpenTab,
  expected: Clash | undefined,
): Promise<readonly string[]> {
  if (expected !== undefined) count('clashes');
  const clash = await page.evaluate(() => tab.takeClash());
  if (clash === expected?.other) return [];
  return [`the tab says a clash with "${clash ?? ''}", not with "${expected?.other ?? ''}"`];
}

/** Two tabs save the same question at once: whichever comes last stands, and has seen a clash. */
async function saveTogether(world: World, one: OpenTab): Promise<readonly string[]> {
  const { model, step, chance } = world;
  const other = chance.pick(world.tabs.filter((each) => each !== one));
  if (other.question !== one.question) await go(world, other, one.question);
  await edit(world, one);
  await edit(world, other);
  const words = [one.shown, other.shown];
  await Promise.all([one, other].map(({ page }) => page.evaluate(() => tab.rest())));
  const { answers } = await readTables(world.watcher);
  const last = answers.find(({ questionId }) => questionId === one.question)?.answer.narrative;
  if (last === undefined || !words.includes(last))
    return [`neither of "${words.join('", "')}" is stored`];
  const faults: string[] = [];
  for (const at of last === one.shown ? [other, one] : [one, other]) {
    faults.push(...(await noteClash(world, at, save(model, at, step))));
  }
  return faults;
}

/** The tab may or may not live to store its words; if not, the next to start stores them. */
export async function close(world: World, at: OpenTab): Promise<void> {
  const { model, tabs, step } = world;
  const { unsaved, question, base } = at;
  tabs.splice(tabs.indexOf(at), 1);
  const closed = at.page.waitForEvent('close');
  await at.page.close({ runBeforeUnload: true });
  await closed;
  if (unsaved === undefined) return;
  world.count('closedWithWords');
  if (await isStored(world, question, unsaved)) save(model, at, step);
  else model.pending.push({ question, text: unsaved, base, keptAt: step });
}

/** Whatever a closed tab had begun has ended when its transaction lets ours in. */
async function isStored({ watcher }: World, question: string, text: string): Promise<boolean> {
  for (let look = 0; look < 2; look += 1) {
    const { answers } = await readTables(watcher);
    if (answers.some((row) => row.questionId === question && row.answer.narrative === text)) {
      return true;
    }
    await watcher.waitForTimeout(30);
  }
  return false;
}
