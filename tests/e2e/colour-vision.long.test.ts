import { Buffer } from 'node:buffer';

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { ROUND } from '../support/collection.ts';
import { goTo, serveAndBrowse } from '../support/e2e-app.ts';
import { putRound } from '../support/e2e-moderation.ts';
import { headingOf, openSample } from '../support/e2e-words.ts';
import { liteTemplate, makeReturn } from '../support/round-files.ts';
import { surveyRows, toCsv } from '../support/survey-files.ts';

const app = serveAndBrowse();
const shots = process.env['S11_SHOTS'];

const VISIONS = ['none', 'protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;
type Vision = (typeof VISIONS)[number];

/**
 * The least contrast between neighbours on the scale. Of mostly and fully met, the nearest pair, it
 * is 1.5 in plain sight and 1.41 as simulated for deuteranopia; a gap, a line and the count in
 * each bar part them too.
 */
const LEAST = 1.4;

test.each(VISIONS)('ratings are told apart by how dark they are: %s', async (vision) => {
  const page = await app.visit();
  const audit = await openSample(page);
  await goTo(page, app.origin(), `${audit}/report`, 'Section 11 self-audit');
  await seeAs(page, vision);
  const chart = page.locator('.s11-chart').first();
  await chart.locator('.s11-segment rect').first().waitFor();
  await keepShot(chart, `ratings-${vision}`);
  const rated = chart.locator('.s11-chart-key__swatch:not(.s11-rating--unanswered)');
  const key = await measureAll(page, rated);
  expect(key).toHaveLength(4);
  expectSteps(key);
  // What the key shows is what the bars are drawn in.
  for (const [place, look] of ['0', '2', '4', '6'].entries()) {
    const [drawn] = await measureAll(page, chart.locator(`.s11-segment--${look} rect`).first());
    expect(drawn, `look ${look}`).toBeCloseTo(key[place] ?? -1, 2);
  }
});

test.each(VISIONS)(
  'what practitioners say stands apart from what agencies say: %s',
  async (vision) => {
    const template = await liteTemplate();
    const page = await app.visit();
    const returns = Array.from({ length: 6 }, (_, place) => makeReturn(template, place));
    await putRound(page, 6, returns);
    await goTo(page, app.origin(), `/rounds/${ROUND}/pulse/read`, 'Read replies of practitioners');
    const buffer = toCsv(surveyRows(template, 12, 'Agency 1'));
    const file = { name: 'spring.csv', mimeType: 'text/csv', buffer };
    await page.getByLabel('Spreadsheet').setInputFiles(file);
    await page.getByRole('button', { name: 'Continue' }).click();
    await headingOf(page, 'Say what each column asks').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Store the replies' }).click();
    await page.locator('.s11-grouped__bar').first().waitFor();
    await seeAs(page, vision);
    const chart = page.locator('.s11-chart').first();
    await keepShot(chart, `pulse-${vision}`);
    // Self-rated, agreed and practitioners, as they stand under each other.
    const [self = 0, agreed = 0, said = 0] = await measureAll(
      page,
      chart.locator('.s11-chart-key__swatch'),
    );
    expect(contrast(self, agreed)).toBeGreaterThan(3);
    expect(contrast(self, said)).toBeGreaterThan(LEAST);
    // Striped and plain: told apart by pattern, so both have to show against the page.
    expect(contrast(said, 1)).toBeGreaterThan(LEAST);
  },
);

async function seeAs(page: Page, vision: Vision): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: vision });
}

/** Darker is worse, step by step, and no step is smaller than promised. */
function expectSteps(lights: readonly number[]): void {
  for (const [place, light] of lights.slice(1).entries()) {
    const before = lights[place] ?? 1;
    expect(light, `step ${place + 1}`).toBeGreaterThan(before);
    expect(contrast(before, light), `step ${place + 1}`).toBeGreaterThan(LEAST);
  }
}

async function keepShot(chart: Locator, name: string): Promise<void> {
  if (shots !== undefined) await chart.screenshot({ path: `${shots}/vision-${name}.png` });
}

/** The mean luminance inside of each of these, as it stands on the screen. */
async function measureAll(page: Page, parts: Locator): Promise<readonly number[]> {
  const measured: number[] = [];
  for (const part of await parts.all()) {
    await part.scrollIntoViewIfNeeded();
    const box = await part.boundingBox();
    if (box === null) throw new Error('A part of the chart is not on the page');
    // Within its line, and above the count that is printed in a bar.
    const clip = {
      x: box.x + 3,
      y: box.y + 3,
      width: box.width - 6,
      height: Math.min(box.height - 6, 4),
    };
    measured.push(await measure(page, await page.screenshot({ clip })));
  }
  return measured;
}

/** Relative luminance as WCAG defines it, over all pixels of a picture. */
async function measure(page: Page, png: Buffer): Promise<number> {
  // A page of its own decodes it: the app's policy lets no picture of elsewhere in.
  const desk = await page.context().newPage();
  const light = await desk.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (canvas === null) throw new Error('The picture cannot be drawn');
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    const linear = (part: number): number => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.slice(at, at + 3);
      sum += 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }
    return sum / (data.length / 4);
  }, png.toString('base64'));
  await desk.close();
  return light;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
