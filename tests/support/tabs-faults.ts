import type { Page } from 'playwright-core';

import type { DeviceRows } from '../../src/domain/device/device-rows.ts';
import { parseDevice } from '../../src/domain/device/parse-device.ts';
import { dumpDatabase } from './e2e-database.ts';
import type { QuestionModel, TabsModel } from './tabs-model.ts';

/** Everything stored, read past the app's code; throws when a row of it cannot be read. */
export async function readTables(page: Page): Promise<DeviceRows> {
  const { version, stores } = await dumpDatabase(page);
  const names = Object.keys(stores);
  const rowsByTable = Object.fromEntries(names.map((name) => [name, stores[name]?.rows ?? []]));
  const parsed = parseDevice({ tablesVersion: version / 10, rowsByTable });
  if (!parsed.ok || parsed.value.unreadable.length > 0) throw new Error(JSON.stringify(parsed));
  return parsed.value.rows;
}

/** The last words stand, and every other text that was ever stored is in the history. */
export function findFaults({ questions }: TabsModel, rows: DeviceRows): string[] {
  return [...questions].flatMap(([id, question]) => findFaultsOf(id, question, rows));
}

function findFaultsOf(id: string, question: QuestionModel, rows: DeviceRows): readonly string[] {
  const current = rows.answers.find(({ questionId }) => questionId === id);
  const text = current?.answer.narrative ?? '';
  const revision = current?.revision ?? 0;
  const history = rows.answerHistory.filter(({ questionId }) => questionId === id);
  const kept = new Set([text, ...history.map(({ answer }) => answer.narrative)]);
  return [
    ...(text === question.text ? [] : [`${id} is "${text}", not "${question.text}"`]),
    ...(revision === question.revision
      ? []
      : [`${id} is at revision ${revision}, not ${question.revision}`]),
    ...[...question.ever].filter((each) => !kept.has(each)).map((each) => `"${each}" is nowhere`),
    ...[...question.clashed]
      .filter(
        (each) => !history.some((row) => row.answer.narrative === each && row.why === 'clash'),
      )
      .map((each) => `"${each}" was written over unseen and is not a clash in the history`),
  ];
}
