import { describe, expect, test } from 'vitest';

import { coverDuties, matches } from '../../../src/domain/template/cover-duties.ts';
import { agencySchema, type Agency } from '../../../src/domain/template/template-source.ts';
import { questionIdSchema, type Question } from '../../../src/domain/template/template.ts';
import { aQuestion, aTemplate } from '../../support/builders.ts';
import { aDuty } from '../../support/duties.ts';

const LEAD = aDuty('core.lead');

function anAgency(leftOut: readonly object[] = []): Agency {
  return agencySchema.parse({
    id: 'police',
    name: 'Police forces',
    about: 'For forces.',
    sector: 'police-justice',
    editions: {},
    depths: {},
    options: [],
    leftOut,
  });
}

/** What became of `core.lead` in a template of its own for each question. */
function coverLead(
  questions: readonly Question[],
  leftOut: readonly object[] = [],
  edition = 'wt2023',
): unknown {
  const templates = questions.map((question) => aTemplate(1, 1, () => question));
  return coverDuties([LEAD], anAgency(leftOut), edition, templates)[0]?.coverage;
}

const ASKS = aQuestion('core.lead');
const COVERS = aQuestion('core.head', {
  covers: ['core.head', 'core.lead'].map((id) => questionIdSchema.parse(id)),
});
const GUIDES = aQuestion('core.chief', {
  guidance: [{ id: questionIdSchema.parse('core.lead'), text: 'Consider a lead.' }],
});
const LEFT_OUT = { ids: ['core.lead'], reason: 'Nobody leads here.' };

describe('an expectation is', () => {
  test('asked, where a question has its id', () => {
    expect(coverLead([aQuestion('core.other'), ASKS])).toEqual({ kind: 'asked' });
  });

  test('merged, where another question covers it', () => {
    expect(coverLead([COVERS])).toEqual({ kind: 'merged', into: 'core.head' });
  });

  test('guidance, where it stands beside a question', () => {
    expect(coverLead([GUIDES])).toEqual({ kind: 'guidance', beside: 'core.chief' });
  });

  test('left out, where the agency says why', () => {
    expect(coverLead([aQuestion('core.other')], [LEFT_OUT])).toEqual({
      kind: 'leftOut',
      reason: 'Nobody leads here.',
    });
  });

  test('missing, where nothing speaks of it', () => {
    expect(coverLead([aQuestion('core.other')])).toEqual({ kind: 'missing' });
    expect(coverLead([])).toEqual({ kind: 'missing' });
  });
});

test('what is most of it counts, over all templates and in whatever order they come', () => {
  const all = [GUIDES, COVERS, ASKS];
  for (const questions of [all, all.toReversed()]) {
    expect(coverLead(questions, [LEFT_OUT])).toEqual({ kind: 'asked' });
    const withoutAsked = questions.filter((question) => question !== ASKS);
    expect(coverLead(withoutAsked, [LEFT_OUT])).toEqual({ kind: 'merged', into: 'core.head' });
  }
  expect(coverLead([GUIDES], [LEFT_OUT])).toEqual({ kind: 'guidance', beside: 'core.chief' });
});

describe('what is left out', () => {
  test('in one edition is missing in another', () => {
    const leftOut = [{ ...LEFT_OUT, editions: ['wt2018'] }];
    expect(coverLead([], leftOut, 'wt2018')).toMatchObject({ kind: 'leftOut' });
    expect(coverLead([], leftOut, 'wt2023')).toEqual({ kind: 'missing' });
  });

  test('by a pattern has its reason, the first that fits', () => {
    const leftOut = [
      { ids: ['general.*'], reason: 'Of others.' },
      { ids: ['core.*'], reason: 'No staff.' },
      LEFT_OUT,
    ];
    expect(coverLead([], leftOut)).toEqual({ kind: 'leftOut', reason: 'No staff.' });
  });
});

test('only what is expected of the agency in the edition is accounted for, in the catalogue’s order', () => {
  const duties = [
    aDuty('core.second'),
    aDuty('core.earlier', { strength: { wt2018: 'must' } }),
    aDuty('sports.coach', { appliesTo: ['sports'] }),
    aDuty('core.first', { appliesTo: ['police'] }),
  ];
  const covered = coverDuties(duties, anAgency(), 'wt2023', []);
  expect(covered.map(({ duty }) => duty.id)).toEqual(['core.second', 'core.first']);
});

test.each([
  ['core.lead', 'core.lead', true],
  ['core.lead', 'core.leader', false],
  ['core.*', 'core.lead', true],
  ['core.*', 'corecore.lead', false],
  ['core.*', 'general.core', false],
])('the pattern %s and the id %s: %s', (pattern, id, expected) => {
  expect(matches(pattern, id)).toBe(expected);
});
