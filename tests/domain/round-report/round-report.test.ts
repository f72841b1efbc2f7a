import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { buildRoundReport } from '../../../src/domain/round-report/build-round-report.ts';
import { findNamed } from '../../../src/domain/round-report/find-named.ts';
import {
  FIRST_ROUND_CHOICES,
  ROUND_REPORTS,
  type RoundReportChoices,
} from '../../../src/domain/round-report/round-report-choices.ts';
import type { ReturnSummary } from '../../../src/domain/collection/summarise-return.ts';
import { countPulse } from '../../../src/domain/pulse/count-pulse.ts';
import type { PulseReply, StoredMapping } from '../../../src/domain/pulse/stored-pulse.ts';
import type { Report, ReportBlock } from '../../../src/domain/report/report-block.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { writeWebPage } from '../../../src/office/write-web-page.ts';
import { writeWordReport } from '../../../src/office/write-word-report.ts';
import { dealAnew, smallSectors, toRoundData } from '../../support/nameless.ts';
import { agenciesOf, decided, roundDataOf } from '../../support/picture.ts';
import {
  aFullRound,
  anEarlierRound,
  loadKinds,
  reportSourceOf,
} from '../../support/round-report.ts';
import { seeded } from '../../support/seeded.ts';

const templates = await loadKinds();
const data = aFullRound(templates, 14);
const earlier = anEarlierRound(templates, 12);

const build = (
  change: Partial<RoundReportChoices> = {},
  source = reportSourceOf(data, templates, { earlier }),
): Report => buildRoundReport(source, { ...FIRST_ROUND_CHOICES, ...change });

const listTexts = (report: Report): string => JSON.stringify(report.blocks);

const isTable = (block: ReportBlock): block is Extract<ReportBlock, { kind: 'table' }> =>
  block.kind === 'table';

/** What the summaries say, counted with nothing of ours. */
function recount(
  count: (question: ReturnSummary['questions'][number], top: number) => boolean,
): number {
  return [...data.summaryByHash.values()].reduce(
    (sum, { questions, scale }) =>
      sum + questions.filter((one) => count(one, scale.labels.length - 1)).length,
    0,
  );
}

test('the numbers of the board view and the overview are what a recount of the returns comes to', () => {
  const full = recount(({ rating }, top) => rating === top);
  const rated = recount(({ rating }) => rating !== undefined);
  const toTest = recount(({ isUnevidenced }) => isUnevidenced);
  for (const kind of ROUND_REPORTS) {
    const figures = build({ kind }).blocks.find((block) => block.kind === 'figures');
    expect(figures?.figures.map(({ value, label }) => `${value} ${label}`)).toEqual([
      '14 of 16 expected returns are counted',
      `${Math.round((full / rated) * 100)}% at the top: ${full} of ${rated} self-ratings`,
      `${toTest} of ${full} top self-ratings are still to test`,
      expect.stringMatching(/^\d+ of \d+ open actions overdue$/u),
    ]);
  }
  const table = build({ kind: 'overview' })
    .blocks.filter(isTable)
    .find(({ caption }) => caption.startsWith('Self-ratings by standard'));
  const sum = table?.rows
    .flatMap(({ cells }) => cells.slice(1, 7))
    .reduce((total, { runs }) => total + Number(runs[0]?.text), 0);
  expect(sum).toBe(recount(() => true));
});

test('it names who did not return, what was typed, and a sample or a draft for what they are', () => {
  const words = new Map([
    ['board', 'agree the plan'],
    ['ratings', 'Our view of it'],
  ]);
  const source = reportSourceOf(data, templates, { words });
  for (const kind of ROUND_REPORTS) {
    const text = listTexts(build({ kind }, source));
    expect(text).toContain('Agency number 14 of Anyshire and Agency number 15 of Anyshire');
    expect(text).toContain('agree the plan');
  }
  expect(listTexts(build({ kind: 'overview' }, source))).toContain('Our view of it');
  expect(build({ side: 'agreed' }).marking).toBe('DRAFT');
  const sample = { ...source, round: { ...source.round, isSample: true } };
  expect(build({}, sample).marking).toContain('SAMPLE');
  expect(build({}, sample).fileName).toContain('_sample_');
});

test('the board reads which issue and which barrier most agencies have', () => {
  const six = Array.from({ length: 6 }, () => ({ kind: 'police', answers: [[0, 3]] as const }));
  const tell = (agencies: number, naming: RoundReportChoices['naming']): string => {
    const said = Array.from({ length: agencies }, (_, place) =>
      decided(place, 0, { kind: 'agree' }, ['Policy', 'Barrier: information sharing']),
    );
    return listTexts(build({ kind: 'board', naming }, reportSourceOf(roundDataOf(six, said), [])));
  };
  const issue = 'Moderators found “Policy” in';
  const barrier = 'Moderators found a barrier to working together, “Information sharing”, in';
  for (const words of [issue, barrier]) {
    expect(tell(1, 'named')).not.toContain(words);
    expect(tell(2, 'named')).toContain(`${words} 2 agencies.`);
    expect(tell(4, 'nameless')).not.toContain(words);
    expect(tell(5, 'nameless')).toContain(`${words} 5 agencies.`);
  }
});

test('without names no agency stands in it, unless somebody typed it, and that is told', () => {
  for (const kind of ROUND_REPORTS) {
    const report = build({ kind, naming: 'nameless' });
    expect(JSON.stringify(report)).not.toMatch(/Agency number|TKN-/u);
    expect(report.fileName).toContain('without-names');
  }
  const names = data.agencies.map(({ name }) => name);
  const words = new Map([['summary', 'As the AGENCY number 3 of Anyshire wrote.']]);
  expect(findNamed(reportSourceOf(data, templates, { words }), names)).toEqual([
    'Agency number 3 of Anyshire',
  ]);
  expect(findNamed(reportSourceOf(data, templates), names)).toEqual([]);
});

test('too few returns are said to be too few, and nothing of their answers is told', () => {
  const few = aFullRound(templates, 4);
  for (const kind of ROUND_REPORTS) {
    const report = build({ kind, naming: 'nameless' }, reportSourceOf(few, templates));
    expect(listTexts(report)).toContain('Too few returns to tell of');
    const charts = report.blocks.filter((block) => block.kind === 'stackedBars');
    expect(charts).toEqual([]);
  }
  const none = aFullRound(templates, 0);
  expect(listTexts(build({ kind: 'board' }, reportSourceOf(none, templates)))).toContain('0 of 2');
});

test('without names the text of web page and Word is the same, whichever agency gave which answer', async () => {
  fc.assert(
    fc.property(smallSectors(3), fc.integer(), (agencies, seed) => {
      const rounds = [agencies, dealAnew(agencies, seeded(seed))].map(toRoundData);
      const before = { name: 'Last year', counted: anEarlier() };
      for (const kind of ROUND_REPORTS) {
        for (const side of ['self', 'agreed'] as const) {
          const [one, other] = rounds.map((each) =>
            build(
              { kind, side, naming: 'nameless' },
              reportSourceOf(each, [], { earlier: before }),
            ),
          );
          if (one === undefined || other === undefined) throw new Error('Two reports');
          expect(isSame(one, other)).toBe(true);
          expect(isSame(writeWebPage(one), writeWebPage(other))).toBe(true);
        }
      }
    }),
    { numRuns: 6 },
  );
  const agencies = fc.sample(smallSectors(3), { numRuns: 1, seed: 4 })[0] ?? [];
  const [one, other] = await Promise.all(
    [agencies, dealAnew(agencies, seeded(7))].map(async (each) => {
      const source = reportSourceOf(toRoundData(each), []);
      const report = build({ kind: 'board', naming: 'nameless' }, source);
      const parts = unzipSync(await writeWordReport(report));
      // Its text, its charts' numbers too; the ids within are counted up from file to file.
      return Object.entries(parts)
        .filter(([name]) => /^word\/(document|charts\/.*)\.xml$/u.test(name))
        .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/gu, ' '));
    }),
  );
  expect(isSame(one, other)).toBe(true);
});

/** Nobody of it is in the round it is compared with. */
function anEarlier(): NonNullable<ReturnType<typeof reportSourceOf>['earlier']>['counted'] {
  return { counted: [], leftOut: [] };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

test('neither the order of import nor of agencies changes a word', () => {
  fc.assert(
    fc.property(agenciesOf(9, 5), (agencies) => {
      const one = roundDataOf(agencies);
      const other = {
        ...one,
        agencies: one.agencies.toReversed(),
        returns: one.returns.toReversed(),
      };
      expect(isSame(build({}, reportSourceOf(one, [])), build({}, reportSourceOf(other, [])))).toBe(
        true,
      );
    }),
    { numRuns: 15 },
  );
});

test('what practitioners say is a section of the overview, the same with names and without', () => {
  const [first] = data.summaryByHash.values();
  const questionId = must(first?.questions[0]?.id, 'a question');
  const mapping: StoredMapping = {
    version: 1,
    columns: [
      { heading: 'I can raise a worry', questionId, scale: 'agreement', isReversed: false },
    ],
    hasKinds: false,
    fileHash: 'ab',
    leftOut: { duplicates: 0, noAnswers: 0, unread: 0, unknownAgency: 0, alike: 0 },
  };
  const replies = Array.from({ length: 8 }, (_, place): PulseReply => ({
    standings: [place < 3 ? 'favourable' : 'unfavourable'],
  }));
  const plain = reportSourceOf(data, templates);
  const pulse = countPulse({ mapping, replies }, plain.picture.counted);
  const told = (naming: RoundReportChoices['naming']): readonly ReportBlock[] => {
    const { blocks } = build(
      { kind: 'overview', naming },
      { ...plain, pulses: [{ name: 'Spring', pulse }] },
    );
    const start = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'pulse');
    const end = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === 'method');
    return blocks.slice(start, end);
  };
  const [heading] = told('named');
  expect(heading?.kind === 'heading' && heading.text).toMatch(/^\d+ What practitioners say$/);
  expect(JSON.stringify(told('named'))).toContain('3 of 8');
  expect(told('nameless').slice(1)).toEqual(told('named').slice(1));
  expect(listTexts(build({ kind: 'overview' }, plain))).not.toContain('What practitioners say');
});
