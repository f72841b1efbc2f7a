import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';

import { INSTALLING, serveAndBrowse, type RunningApp } from '../support/e2e-app.ts';
import { narrativeOf, openFirstQuestion, waitUntilReadyOffline } from '../support/e2e-words.ts';
import { fullCount } from '../support/full-count.ts';
import { makeNextVersion } from '../support/next-version.ts';
import { seeded } from '../support/seeded.ts';

/** Goal G11: an answer is half written while newer versions come, are taken elsewhere and taken back. */
const INTERLEAVINGS = fullCount(20);
const STEPS = 9;
/** Each of them is a part of its own, of which the newer version has none. */
const PLACES = [
  ['Help', /Help/],
  ['Settings', /Settings/],
  ['Templates', /Templates/],
  ['Data and backup', /Data and backup/],
  ['Audits', /Your audits/],
] as const;

const app = serveAndBrowse(undefined, INSTALLING);
const next = makeNextVersion();

type Round = {
  readonly app: RunningApp;
  /** Where the answer is being written. */
  readonly writing: Page;
  readonly place: string;
  readonly other: Page;
  typed: string;
  isOnline: boolean;
};
type Step = readonly [string, (round: Round) => Promise<void>];

const steps: readonly [Step, ...Step[]] = [
  ['write', write],
  ['write on', write],
  ['deploy', (round) => deploy(round, next)],
  ['roll back', (round) => deploy(round, undefined)],
  ['look', look],
  ['take', take],
  ['take in the midst of a word', (round) => write(round).then(() => take(round))],
  ['unplug', unplug],
  ['plug in', plugIn],
];

let whole = 0;
afterAll(() => {
  console.log(
    `G11: ${whole} of ${INTERLEAVINGS} interleavings without an unasked load or a lost character`,
  );
});

test.each(Array.from({ length: INTERLEAVINGS }, (_, seed) => [seed]))(
  'interleaving %i: nothing is loaded again unasked, no character lost, every page of the old tab opens',
  async (seed) => {
    const chance = seeded(seed);
    const round = await begin();
    const done: string[] = [];
    for (let turn = 0; turn < STEPS; turn += 1) {
      const [name, act] = chance.pick(steps);
      done.push(name);
      await act(round);
    }
    const story = done.join(', ');
    expect(await round.writing.evaluate(() => 'isOld' in window), story).toBe(true);
    expect(await narrativeOf(round.writing).inputValue(), story).toBe(round.typed);
    for (const [link, heading] of PLACES) {
      await round.writing
        .getByRole('navigation')
        .getByRole('link', { name: link, exact: true })
        .click();
      await round.writing.getByRole('heading', { level: 1, name: heading }).waitFor();
    }
    await plugIn(round);
    await round.writing.goto(round.place);
    await round.writing.reload();
    await narrativeOf(round.writing).waitFor();
    expect(await narrativeOf(round.writing).inputValue(), story).toBe(round.typed);
    whole += 1;
  },
);

async function begin(): Promise<Round> {
  const writing = await app.visit();
  await waitUntilReadyOffline(writing);
  await openFirstQuestion(writing, 'Steady Police');
  await writing.evaluate(() => Reflect.set(window, 'isOld', true));
  const place = writing.url();
  const other = await writing.context().newPage();
  await other.goto(app.origin());
  await waitUntilReadyOffline(other);
  return { app, writing, place, other, typed: '', isOnline: true };
}

async function write(round: Round): Promise<void> {
  const words = `words ${round.typed.length} `;
  await narrativeOf(round.writing).focus();
  await round.writing.keyboard.press('End');
  await round.writing.keyboard.type(words);
  round.typed += words;
}

async function deploy(round: Round, folder: string | undefined): Promise<void> {
  await round.app.deploy(folder);
  if (!round.isOnline) await round.app.stopServer();
}

/** As a tab does by itself that comes to the front after an hour. */
async function look({ other, isOnline }: Round): Promise<void> {
  await other.evaluate(async () => {
    const { update } = await navigator.serviceWorker.ready.then((ready) => ({
      update: () => ready.update(),
    }));
    await update().catch(() => undefined);
  });
  if (isOnline) await other.waitForTimeout(500);
}

/** In the other tab, if one is offered there. */
async function take({ other }: Round): Promise<void> {
  const button = other.getByRole('button', { name: /^(Update now|Load this tab again)$/ });
  if ((await button.count()) === 0) return;
  const loaded = other.waitForEvent('load');
  await button.first().click();
  await loaded;
  await other.getByRole('heading', { level: 1 }).waitFor();
}

async function unplug(round: Round): Promise<void> {
  round.isOnline = false;
  await round.app.stopServer();
}

async function plugIn(round: Round): Promise<void> {
  if (!round.isOnline) await round.app.startServer();
  round.isOnline = true;
}
