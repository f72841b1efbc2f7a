import type { Browser, BrowserContext, Page } from 'playwright-core';

import { buildTabs } from './build-tabs.ts';
import { STEP_MS } from './e2e-app.ts';
import type { Change } from './one-change.ts';
import { seeded, type Seeded } from './seeded.ts';
import { serveApp } from './serve-app.ts';
import type { Tab } from './tab-bundle.tsx';
import { findFaults, readTables } from './tabs-faults.ts';
import { createItems, type Items } from './tabs-items.ts';
import {
  questionOf,
  refresh,
  replay,
  save,
  startModel,
  type Clash,
  type TabModel,
  type TabsModel,
} from './tabs-model.ts';

declare const tab: Tab;

export type TabsReport = {
  /** What went otherwise than the model says, with the seed and the step; ends at the first. */
  readonly violations: readonly string[];
  /** How often each kind of step was taken, and how many writes came of a stale tab. */
  readonly counts: Readonly<Record<string, number>>;
};

type Options = {
  readonly browser: Browser;
  readonly origin: string;
  readonly seed: number;
  readonly steps: number;
};

type OpenTab = TabModel & { readonly page: Page };

type World = {
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
const STEPS = [
  ...['edit', 'edit', 'edit', 'edit', 'edit', 'rest', 'rest', 'rest', 'refresh', 'refresh'],
  ...['go', 'go', 'hide', 'close', 'together', 'together', 'item', 'item'],
] as const;

/** Runs seeds one after another on the app's code, or on that of a mutant. */
export async function runSeeds(
  browser: Browser,
  seeds: readonly number[],
  steps: number,
  change?: Change,
): Promise<TabsReport> {
  const built = await buildTabs(change);
  const served = await serveApp(0, built.folder);
  const violations: string[] = [];
  const counts: Record<string, number> = {};
  for (const seed of seeds) {
    const report = await runTabs({ browser, origin: served.origin, seed, steps });
    violations.push(...report.violations);
    for (const [kind, count] of Object.entries(report.counts)) {
      counts[kind] = (counts[kind] ?? 0) + count;
    }
  }
  await served.stop();
  built.remove();
  return { violations, counts };
}

/**
 * Takes steps of a seed in two to four real tabs of one browser and holds what is stored, and what
 * each tab shows, against the model after every one of them.
 */
async function runTabs({ browser, origin, seed, steps }: Options): Promise<TabsReport> {
  const counts: Record<string, number> = {};
  const context = await browser.newContext();
  context.setDefaultTimeout(STEP_MS);
  const world = await startWorld({ context, origin, seed }, (kind) => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  });
  const violations: string[] = [];
  while (world.step < steps && violations.length === 0) {
    world.step += 1;
    const kind = world.chance.pick(STEPS);
    world.count(kind);
    const found = [...(await take(world, kind))];
    // Typing alone stores nothing, and what it shows is looked at after the next step.
    if (kind !== 'edit') found.push(...(await compare(world)));
    violations.push(
      ...found.map((words) => `seed ${seed}, step ${world.step} (${kind}): ${words}`),
    );
  }
  if (violations.length === 0) {
    const found = await closeAll(world);
    violations.push(...found.map((words) => `seed ${seed}, at the end: ${words}`));
  }
  await context.close();
  return { violations, counts };
}

async function startWorld(
  { context, origin, seed }: { context: BrowserContext; origin: string; seed: number },
  count: World['count'],
): Promise<World> {
  const chance = seeded(seed);
  const watcher = await openPage(context, origin);
  await watcher.evaluate(() => tab.start());
  const audit = await watcher.evaluate(() => tab.startAudit(3));
  const questions = [1, 2, 3].map((number) => `core.question-${number}`);
  const model = startModel(questions);
  const items = createItems(chance, audit);
  const tabs: OpenTab[] = [];
  const world: World = {
    ...{ context, origin, audit, questions, chance, model, items, tabs, watcher, count },
    step: 0,
  };
  const wanted = chance.between(2, 4);
  while (tabs.length < wanted) tabs.push(await openTab(world));
  return world;
}

async function openPage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  return page;
}

/** A new tab stores what closed ones have left, as the app does when it starts. */
async function openTab(world: World): Promise<OpenTab> {
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

async function take(world: World, kind: (typeof STEPS)[number]): Promise<readonly string[]> {
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
async function noteClash(
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
async function close(world: World, at: OpenTab): Promise<void> {
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

async function compare(world: World): Promise<readonly string[]> {
  const rows = await readTables(world.watcher);
  const looks = await Promise.all(world.tabs.map(({ page }) => page.evaluate(() => tab.look())));
  const unlike = world.tabs.flatMap(({ shown }, place) => {
    const text = looks[place]?.text;
    return text === shown ? [] : [`a tab shows "${text ?? ''}", not "${shown}"`];
  });
  return [...findFaults(world.model, rows), ...unlike, ...world.items.compare(rows)];
}

/** In the end no words are left aside: all are stored, or were and are in the history. */
async function closeAll(world: World): Promise<readonly string[]> {
  const { model, step, tabs } = world;
  const clashes: string[] = [];
  // Each rests first: of several that close with words unsaved, the browser hides one as another
  // goes, and which of them saves first is the browser's to say.
  for (const at of tabs) {
    await at.page.evaluate(() => tab.rest());
    clashes.push(...(await noteClash(world, at, save(model, at, step))));
  }
  for (const at of [...tabs]) await close(world, at);
  world.tabs.push(await openTab(world));
  const left = await world.watcher.evaluate(() => tab.countPending());
  const faults = [...clashes, ...(await compare(world))];
  return left === 0 ? faults : [...faults, `${left} kept aside and never stored`];
}
