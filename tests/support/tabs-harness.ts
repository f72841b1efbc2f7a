import type { Browser, BrowserContext } from 'playwright-core';

import { buildTabs } from './build-tabs.ts';
import { STEP_MS } from './e2e-app.ts';
import type { Change } from './one-change.ts';
import { seeded } from './seeded.ts';
import { serveApp } from './serve-app.ts';
import type { Tab } from './tab-bundle.tsx';
import { findFaults, readTables } from './tabs-faults.ts';
import { createItems } from './tabs-items.ts';
import { save, startModel } from './tabs-model.ts';
import {
  close,
  noteClash,
  openPage,
  openTab,
  STEPS,
  take,
  type OpenTab,
  type World,
} from './tabs-steps.ts';

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
