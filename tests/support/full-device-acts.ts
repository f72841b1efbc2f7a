import type { Page } from 'playwright-core';

import { buildFictionalAudit } from '../../src/catalogue/fictional/build-fictional-audit.ts';
import { aTextFile, chooseFiles } from './e2e-attachments.ts';
import { openDataPage, saveBackup } from './e2e-backup.ts';
import type { DatabaseDump } from './e2e-database.ts';
import { goToImport, putRound, toPicked } from './e2e-round.ts';
import { answer, headingOf, narrativeOf, openFirstQuestion, originOf } from './e2e-words.ts';
import { liteTemplate, makeAgencies, makeReturn, toFile, type RoundFile } from './round-files.ts';
import { seeded } from './seeded.ts';
import type { StoredDevice } from './stored-device.ts';

type Stores = DatabaseDump['stores'];

/** One thing that needs room on the device. */
export type Act = {
  readonly name: string;
  /** How many bytes it needs at least. */
  readonly needs: number;
  /** Whether all of the second copy gives way to it. */
  readonly withCopy: boolean;
  /** What is on the device before its lock is put on. */
  readonly seed?: (page: Page) => Promise<void>;
  /** From a first visit to where it can be done. */
  readonly prepare: (page: Page, device: StoredDevice) => Promise<void>;
  readonly perform: (page: Page) => Promise<unknown>;
  /** What the user does once there is room. */
  readonly again: (page: Page) => Promise<unknown>;
  readonly isStored: (stores: Stores) => boolean;
};

const WORDS = makeNoise(200_000);
const FILE = aTextFile('records.txt', makeNoise(150_000));

export const TYPING: Act = {
  name: 'typing',
  // Each of its letters takes two.
  needs: 2 * WORDS.length,
  withCopy: true,
  prepare: prepareAudit,
  perform: (page) => narrativeOf(page).fill(WORDS),
  again: (page) => page.getByRole('button', { name: 'Try again' }).click(),
  isStored: (stores) => isIn(stores, 'answers', WORDS),
};

export const ATTACHING: Act = {
  name: 'attaching',
  needs: FILE.bytes.length,
  withCopy: false,
  prepare: async (page, device) => {
    await prepareAudit(page, device);
    await page.getByRole('button', { name: 'Attach a file' }).click();
  },
  perform: (page) => chooseFiles(page, FILE),
  again: (page) => page.getByRole('button', { name: 'Try again to add records.txt' }).click(),
  isStored: (stores) => isIn(stores, 'evidence', FILE.name),
};

export const BACKING_UP: Act = {
  name: 'backing up',
  // The file itself goes past the app's storage: what is stored is when it was made.
  needs: 120,
  withCopy: true,
  prepare: async (page, device) => {
    await prepareAudit(page, device);
    await openDataPage(page);
  },
  perform: saveBackup,
  again: saveBackup,
  isStored: (stores) => isIn(stores, 'settings', 'lastBackup'),
};

/** Two returns, of which an agency was asked: the same round on every device. */
export async function importing(): Promise<Act> {
  const files = await makeNoisyReturns(2);
  const press = (page: Page): Promise<void> =>
    page.getByRole('button', { name: 'Import 2 returns' }).click();
  return {
    name: 'importing',
    // Most letters take three bytes in a file and two in the database.
    needs: 0.7 * files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    withCopy: false,
    seed: (page) => putRound(page, makeAgencies(2)),
    prepare: async (page) => {
      await goToImport(page, originOf(page));
      await page.getByLabel('Return files').setInputFiles([...toPicked(files)]);
      await page.getByRole('button', { name: 'Read the files' }).click();
      await headingOf(page, 'Check before you import').waitFor();
    },
    perform: press,
    again: async (page) => {
      await press(page);
      await headingOf(page, '2 returns imported').waitFor();
    },
    isStored: ({ returnDocuments }) => returnDocuments?.rows.length === 2,
  };
}

async function prepareAudit(page: Page, device: StoredDevice): Promise<void> {
  await openFirstQuestion(page, 'Full Police');
  await answer(page, { narrative: 'Stored before' });
  await device.waitUntilCopied('Stored before');
}

function isIn(stores: Stores, store: string, words: string): boolean {
  return JSON.stringify(stores[store]?.rows ?? []).includes(words);
}

async function makeNoisyReturns(count: number): Promise<readonly RoundFile[]> {
  const template = await liteTemplate();
  return Array.from({ length: count }, (_, place) => {
    const { answerByQuestion } = buildFictionalAudit(template, place);
    const noisy = [...answerByQuestion].map(
      ([id, answered], at) => [id, { ...answered, narrative: makeNoise(2_000, at) }] as const,
    );
    const made = makeReturn(template, place, { audit: { answerByQuestion: new Map(noisy) } });
    return toFile(made, `noisy-${place}.s11.json`);
  });
}

/** Text that does not compress: the limit counts bytes on the disk. */
function makeNoise(length: number, seed = 7): string {
  const chance = seeded(seed);
  return Array.from({ length }, () => String.fromCodePoint(chance.between(0x4e00, 0x9fff))).join(
    '',
  );
}
