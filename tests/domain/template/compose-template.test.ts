import { describe, expect, test } from 'vitest';

import {
  composeTemplate,
  type TemplateSources,
} from '../../../src/domain/template/compose-template.ts';
import {
  agencySchema,
  editionSchema,
  moduleSchema,
  optionSchema,
} from '../../../src/domain/template/template-source.ts';
import {
  listQuestions,
  templateSchema,
  type Template,
} from '../../../src/domain/template/template.ts';
import { aTemplate } from '../../support/builders.ts';

const NO_EVIDENCE = { documents: [], data: [], voice: [], impact: [] };
const CITATIONS = [{ kind: 'guidance', text: 'Working Together 2023, chapter 4' }];

function aSourceQuestion(id: string, change: object = {}): object {
  return {
    id,
    standard: 'leadership',
    title: `Title of ${id}`,
    question: 'Do we?',
    expectation: 'It is done.',
    why: 'It matters.',
    descriptors: ['a', 'b', 'c', 'd'].map((letter) => `${letter} ${id}`),
    evidence: NO_EVIDENCE,
    notApplicableAllowed: false,
    editions: { wt2023: { strength: 'should', citations: CITATIONS } },
    ...change,
  };
}

function sourcesWith(
  questions: readonly object[],
  standing = 'section11',
  extra: readonly object[] = [],
): TemplateSources {
  const { scale } = aTemplate();
  return {
    agency: agencySchema.parse({
      id: 'police',
      name: 'Police forces',
      about: 'For forces.',
      editions: { wt2023: { kind: standing, duty: 'A duty.', reportTitle: 'A title' } },
      depths: { standard: { version: '1.0', modules: ['main'] } },
      sector: 'police-justice',
      options: ['more', 'later'],
    }),
    why: {},
    edition: editionSchema.parse({
      id: 'wt2023',
      title: 'Working Together 2023',
      shortTitle: 'WT 2023',
      publisher: 'HM Government',
      published: '2023-12',
      chapter: 'chapter 4',
      status: 'Current.',
      notes: [],
    }),
    standards: [
      { id: 'leadership', title: 'Leadership', about: 'Leading.' },
      { id: 'culture', title: 'Culture', about: 'Speaking up.' },
    ],
    scale,
    moduleById: new Map([
      ['main', moduleSchema.parse({ id: 'main', title: 'Main', questions })],
      [
        'extra',
        moduleSchema.parse({
          id: 'extra',
          title: 'Extra',
          questions: extra.length > 0 ? extra : [aSourceQuestion('extra.one')],
        }),
      ],
    ]),
    optionById: new Map(
      [
        { id: 'more', title: 'More', about: 'More of it.', modules: ['extra'] },
        { id: 'later', title: 'Later', about: 'Later.', modules: ['extra'], editions: ['wt2099'] },
      ].map((option) => [option.id, optionSchema.parse(option)]),
    ),
  };
}

function compose(sources: TemplateSources, options: readonly string[] = []): Template {
  const composed = composeTemplate(sources, { depth: 'standard', options });
  if (!composed.ok) throw new Error(composed.problem.kind);
  return composed.value;
}

test('what it composes is a template by the schema', () => {
  const template = compose(sourcesWith([aSourceQuestion('core.one')]));
  expect(templateSchema.parse(template)).toEqual(template);
});

test('a must that binds section 11 bodies is a should for a body reached by guidance only', () => {
  const question = aSourceQuestion('core.one', {
    editions: { wt2023: { strength: 'must', binds: 'section11', citations: CITATIONS } },
  });
  const strengthFor = (standing: string): string | undefined =>
    listQuestions(compose(sourcesWith([question], standing)))[0]?.strength;
  expect(strengthFor('section11')).toBe('must');
  expect(strengthFor('guidanceOnly')).toBe('should');
  expect(strengthFor('sisterDuty')).toBe('should');
});

describe('what section 11 demands, asked of a body it does not bind', () => {
  const STATUTE = { kind: 'statute', text: 'Children Act 2004, section 11' };
  const asked = (standing: string, citations: readonly object[]) => {
    const entry = { strength: 'must', binds: 'section11', citations };
    const question = aSourceQuestion('core.one', { editions: { wt2023: entry } });
    const [composed] = listQuestions(compose(sourcesWith([question], standing)));
    return composed;
  };

  test('says whose must it is', () => {
    expect(asked('section11', CITATIONS)?.strengthNote).toBeUndefined();
    expect(asked('sisterDuty', CITATIONS)?.strengthNote).toMatch(/benchmark/);
    expect(asked('guidanceOnly', CITATIONS)?.strengthNote).toMatch(/expected of us by guidance/);
  });

  test('cites the guidance, and the statute only where nothing else says it', () => {
    expect(asked('section11', [STATUTE, ...CITATIONS])?.citations).toEqual([STATUTE, ...CITATIONS]);
    expect(asked('sisterDuty', [STATUTE, ...CITATIONS])?.citations).toEqual(CITATIONS);
    expect(asked('sisterDuty', [STATUTE])?.citations).toEqual([STATUTE]);
  });
});

test('a must that binds other agencies alone is a should here, with its note', () => {
  const strengthWhenBinding = (binds: readonly string[]) => {
    const entry = { strength: 'must', binds, strengthNote: 'the council’s', citations: CITATIONS };
    const question = aSourceQuestion('core.one', { editions: { wt2023: entry } });
    const [composed] = listQuestions(compose(sourcesWith([question])));
    return [composed?.strength, composed?.strengthNote];
  };
  expect(strengthWhenBinding(['police'])).toEqual(['must', 'the council’s']);
  expect(strengthWhenBinding(['district-council'])).toEqual(['should', 'the council’s']);
});

test('a must that is law for everyone stays a must', () => {
  const question = aSourceQuestion('core.one', {
    editions: { wt2023: { strength: 'must', citations: CITATIONS } },
  });
  const [composed] = listQuestions(compose(sourcesWith([question], 'guidanceOnly')));
  expect(composed?.strength).toBe('must');
});

test('a question that is not in the edition is left out, and a standard without questions too', () => {
  const other = aSourceQuestion('core.old', {
    standard: 'culture',
    editions: { wt2018: { strength: 'should', citations: CITATIONS } },
  });
  const template = compose(sourcesWith([aSourceQuestion('core.one'), other]));
  expect(template.standards.map(({ id }) => id)).toEqual(['leadership']);
  expect(listQuestions(template).map(({ id }) => id)).toEqual(['core.one']);
});

describe('what a question covers', () => {
  const coversOf = (change: object, own: object = {}): readonly string[] | undefined => {
    const editions = { wt2023: { strength: 'should', citations: CITATIONS, ...own } };
    const question = aSourceQuestion('core.one', { ...change, editions });
    return listQuestions(compose(sourcesWith([question])))[0]?.covers;
  };

  test('is itself, or the list it has', () => {
    expect(coversOf({})).toEqual(['core.one']);
    expect(coversOf({ covers: ['core.one', 'core.two'] })).toEqual(['core.one', 'core.two']);
  });

  test('is the list of its edition, where that has one', () => {
    const own = { covers: ['core.one', 'core.new'] };
    expect(coversOf({ covers: ['core.one', 'core.two'] }, own)).toEqual(own.covers);
    expect(coversOf({}, own)).toEqual(own.covers);
  });
});

test('an option adds its modules and names itself in the id', () => {
  const template = compose(sourcesWith([aSourceQuestion('core.one')]), ['more']);
  expect(template.id).toBe('police.wt2023.standard.more');
  expect(listQuestions(template).map(({ id }) => id)).toEqual(['core.one', 'extra.one']);
});

describe('hashes', () => {
  const plain = compose(sourcesWith([aSourceQuestion('core.one')]));

  test('are the same for the same sources', () => {
    expect(compose(sourcesWith([aSourceQuestion('core.one')])).hash).toBe(plain.hash);
  });

  test('of the wording change with the question, not with why it is asked', () => {
    const wordingOf = (change: object): string | undefined =>
      listQuestions(compose(sourcesWith([aSourceQuestion('core.one', change)])))[0]?.wordingHash;
    expect(wordingOf({ question: 'Do we really?' })).not.toBe(wordingOf({}));
    expect(wordingOf({ why: 'Another reason.' })).toBe(wordingOf({}));
  });

  test('of the template change with any text in it', () => {
    const changed = compose(sourcesWith([aSourceQuestion('core.one', { why: 'Another reason.' })]));
    expect(changed.hash).not.toBe(plain.hash);
  });
});

test.each([
  [
    { depth: 'full', options: [] },
    { kind: 'noSuchDepth', depths: ['standard'] },
  ],
  [
    { depth: 'standard', options: ['none'] },
    { kind: 'noSuchOption', option: 'none', options: ['more'] },
  ],
  [
    { depth: 'standard', options: ['later'] },
    { kind: 'noSuchOption', option: 'later', options: ['more'] },
  ],
] as const)('%j is refused with what there is instead', (choice, problem) => {
  const composed = composeTemplate(sourcesWith([aSourceQuestion('core.one')]), choice);
  expect(composed).toEqual({ ok: false, problem });
});
