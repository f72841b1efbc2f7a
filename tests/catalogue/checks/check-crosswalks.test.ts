import { describe, test } from 'vitest';

import {
  aDuty,
  aModule,
  aQuestion,
  CROSSWALK,
  DESCRIPTORS,
  DUTY,
  ENTRIES,
  expectFaults,
} from './sound-files.ts';

type Files = Readonly<Record<string, unknown>>;

const PLACE = 'crosswalks/wt2018-wt2023.json';
const FILE = `audit-templates/${PLACE}`;

/** The crosswalk of the sound files with other changes, each a relation and its questions. */
function withChanges(
  ...changes: readonly (readonly [relation: string, ...questions: readonly unknown[]])[]
): Files {
  const written = changes.map(([relation, ...questions]) => ({
    relation,
    reason: 'So it is judged.',
    questions,
  }));
  return { [PLACE]: { ...CROSSWALK, changes: written } };
}

/** The question of the sound files, changed, and one more that these editions ask. */
function askingTwo(editions: readonly ('wt2018' | 'wt2023')[], change: Files = {}): Files {
  const others = editions.map((id) => [id, ENTRIES[id]] as const);
  const deputy = aQuestion({
    id: 'core.deputy',
    title: 'Deputy',
    descriptors: DESCRIPTORS.map((text) => `In the second place: ${text}`),
    editions: Object.fromEntries(others),
  });
  const strength = Object.fromEntries(editions.map((id) => [id, 'should']));
  return {
    'duties.json': [DUTY, aDuty('core.deputy', { strength })],
    'modules/core.json': aModule(aQuestion(change), deputy),
  };
}

/** The question worded in another way in 2023. */
const REWORDED = {
  editions: { ...ENTRIES, wt2023: { ...ENTRIES.wt2023, question: 'Who leads, and on what?' } },
};

describe('a crosswalk leads to every edition from the one before it', () => {
  test('or it is missing', () => {
    expectFaults({ [PLACE]: undefined }, [
      `${FILE}: is missing: what became of the questions of wt2018 in wt2023?`,
    ]);
  });

  test('so one that skips an edition does not count', () => {
    const between = {
      id: 'wt2020',
      title: 'Working Together to Safeguard Children 2020',
      shortTitle: 'Working Together 2020',
      publisher: 'HM Government',
      published: '2020-12',
      chapter: 'chapter 2',
      status: 'Not in force.',
      notes: [],
    };
    expectFaults({ 'editions/wt2020.json': between }, [
      'audit-templates/crosswalks/wt2018-wt2020.json: is missing: what became of the questions of wt2018 in wt2020?',
      'audit-templates/crosswalks/wt2020-wt2023.json: is missing: what became of the questions of wt2020 in wt2023?',
    ]);
  });

  test('and is named after both, or the app does not find it', () => {
    const moved = { ...CROSSWALK, id: 'to-wt2023' };
    expectFaults({ [PLACE]: undefined, 'crosswalks/to-wt2023.json': moved }, [
      'audit-templates/crosswalks/to-wt2023.json, id: leads from wt2018 to wt2023, so it is looked for as wt2018-wt2023',
    ]);
  });
});

describe('a question is unnamed', () => {
  test('in the earlier edition, where nothing says what became of it', () => {
    expectFaults(askingTwo(['wt2018']), [
      `${FILE}, core.deputy: is asked in wt2018, and nothing says what became of it`,
    ]);
  });

  test('in the later edition, where nothing says where it came from', () => {
    expectFaults(askingTwo(['wt2023']), [
      `${FILE}, core.deputy: is asked in wt2023, and nothing says where it came from`,
    ]);
  });

  test('in both, if it is in both', () => {
    expectFaults(askingTwo(['wt2018', 'wt2023']), [
      `${FILE}, core.deputy: is asked in wt2018, and nothing says what became of it`,
      `${FILE}, core.deputy: is asked in wt2023, and nothing says where it came from`,
    ]);
  });

  test.each([
    ['new', 'is asked in wt2018, and nothing says what became of it'],
    ['retired', 'is asked in wt2023, and nothing says where it came from'],
  ])('on the other side, if it is called %s but asked in both', (relation, reason) => {
    expectFaults(withChanges([relation, 'core.lead']), [`${FILE}, core.lead: ${reason}`]);
  });

  test('no more, once it is called retired or new', () => {
    const lead = ['equal', 'core.lead'] as const;
    expectFaults(
      { ...askingTwo(['wt2018']), ...withChanges(lead, ['retired', 'core.deputy']) },
      [],
    );
    expectFaults({ ...askingTwo(['wt2023']), ...withChanges(lead, ['new', 'core.deputy']) }, []);
  });
});

describe('a question is not asked', () => {
  test.each([
    ['equal', ['wt2018', 'wt2023']],
    ['retired', ['wt2018']],
    ['new', ['wt2023']],
  ])('by anyone, though it is called %s', (relation, editions) => {
    expectFaults(
      withChanges(['equal', 'core.lead'], [relation, 'core.ghost']),
      editions.map((edition) => `${FILE}, core.ghost: is not asked in ${edition}`),
    );
  });

  test('in the one edition, though it is called equal in both', () => {
    expectFaults(
      { ...askingTwo(['wt2018']), ...withChanges(['equal', 'core.lead', 'core.deputy']) },
      [`${FILE}, core.deputy: is not asked in wt2023`],
    );
  });
});

describe('a question that both editions ask', () => {
  test.each(['wider', 'narrower', 'overlapping'])(
    'in the same words is not called %s',
    (relation) => {
      expectFaults(withChanges([relation, 'core.lead']), [
        `${FILE}, core.lead: is called ${relation}, but both editions ask it in the same words`,
      ]);
    },
  );

  test('in other words may be called wider', () => {
    expectFaults(
      { ...withChanges(['wider', 'core.lead']), 'modules/core.json': aModule(aQuestion(REWORDED)) },
      [],
    );
  });

  test('in the same words may be called wider, where one of them covers more', () => {
    const editions = {
      ...ENTRIES,
      wt2023: { ...ENTRIES.wt2023, covers: ['core.lead', 'core.deputy'] },
    };
    const duties = [DUTY, aDuty('core.deputy', { strength: { wt2023: 'should' } })];
    expectFaults(
      {
        ...withChanges(['wider', 'core.lead']),
        'duties.json': duties,
        'modules/core.json': aModule(aQuestion({ editions })),
      },
      [],
    );
  });

  test('in the same words may be called wider, where one of them is a must', () => {
    const editions = { ...ENTRIES, wt2023: { ...ENTRIES.wt2023, strength: 'must' } };
    const duty = aDuty('core.lead', { strength: { wt2018: 'should', wt2023: 'must' } });
    expectFaults(
      {
        ...withChanges(['wider', 'core.lead']),
        'duties.json': [duty],
        'modules/core.json': aModule(aQuestion({ editions })),
      },
      [],
    );
  });
});

describe('a pair', () => {
  const files = askingTwo(['wt2018'], REWORDED);

  test('says that a question stands for another, beside what it stands for already', () => {
    const pair = { from: 'core.deputy', to: 'core.lead' };
    expectFaults({ ...files, ...withChanges(['wider', 'core.lead', pair]) }, []);
  });

  test('of questions that are not asked is a fault on the side that is not', () => {
    const pairs = [
      { from: 'core.ghost', to: 'core.lead' },
      { from: 'core.deputy', to: 'core.ghost' },
    ];
    expectFaults({ ...files, ...withChanges(['wider', 'core.lead', ...pairs]) }, [
      `${FILE}, core.ghost: is not asked in wt2018`,
      `${FILE}, core.ghost: is not asked in wt2023`,
    ]);
  });
});

describe('what stands twice is a fault', () => {
  test.each([
    ['a question', 'core.lead', 'core.lead>core.lead'],
    ['a question, once as a pair', { from: 'core.lead', to: 'core.lead' }, 'core.lead>core.lead'],
  ])('%s', (_, again, pair) => {
    expectFaults(withChanges(['equal', 'core.lead'], ['equal', again]), [
      `${FILE}, ${pair}: stands here twice`,
    ]);
  });

  test('a question that came to an end', () => {
    const twice = withChanges(['equal', 'core.lead'], ['retired', 'core.deputy', 'core.deputy']);
    expectFaults({ ...askingTwo(['wt2018']), ...twice }, [
      `${FILE}, core.deputy>: stands here twice`,
    ]);
  });
});
