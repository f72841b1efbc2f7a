import { expect } from 'vitest';

import { checkSources } from '../../../src/catalogue/check-sources.ts';
import { formatFault } from '../../../src/commands/build/checked-templates.ts';
import { STANDARD_IDS } from '../../../src/domain/template/standard.ts';

/*
 * A small set of template files without a fault, to plant one in: a police force, bound by section
 * 11, and a club, reached by guidance only, asked one question in two editions.
 */

type Json = Readonly<Record<string, unknown>>;

export const DESCRIPTORS = [
  'Nobody leads on safeguarding, and staff could not say whom to ask about a child.',
  'One person leads, but teams on other sites have never heard who that is.',
  'Every team can name the lead, though nobody covers for them during leave.',
  'Sampled staff name the lead and the deputy, and both are reached within an hour.',
];

export const SCALE = {
  id: 'four-point',
  title: 'Four points',
  points: [
    { id: 'not-met', label: 'Not met', short: 'Not' },
    { id: 'partly-met', label: 'Partly met', short: 'Part' },
    { id: 'mostly-met', label: 'Mostly met', short: 'Most' },
    { id: 'fully-met', label: 'Fully met', short: 'Full' },
  ],
};

export const STANDARDS = STANDARD_IDS.map((id) => ({ id, title: `Title ${id}`, about: 'About.' }));

export function anEntry(citation: string): Json {
  return { strength: 'should', citations: [{ kind: 'guidance', text: citation }] };
}

export const ENTRIES = {
  wt2018: anEntry('Working Together 2018, chapter 2, paragraph 3'),
  wt2023: anEntry('Working Together 2023, chapter 4, Police'),
};

export function aQuestion(change: Json = {}): Json {
  return {
    id: 'core.lead',
    standard: 'leadership',
    title: 'Senior lead',
    question: 'Who leads?',
    expectation: 'One person leads.',
    why: 'Somebody has to.',
    descriptors: DESCRIPTORS,
    evidence: { documents: [], data: [], voice: [], impact: [] },
    notApplicableAllowed: false,
    editions: ENTRIES,
    ...change,
  };
}

export function aModule(...questions: readonly Json[]): Json {
  return { id: 'core', title: 'Core', questions };
}

export function aStanding(kind: string, reportTitle: string): Json {
  return { kind, duty: 'This body has no section 11 duty, or has one.', reportTitle };
}

export const DEPTHS = { standard: { version: '1.0', modules: ['core'] } };

export function aPoliceForce(change: Json = {}): Json {
  const standing = aStanding('section11', 'Section 11 self-audit');
  return {
    id: 'police',
    name: 'Police forces',
    about: 'For police forces.',
    sector: 'police-justice',
    editions: { wt2018: standing, wt2023: standing },
    depths: DEPTHS,
    options: [],
    ...change,
  };
}

export function aClub(change: Json = {}): Json {
  const standing = aStanding('guidanceOnly', 'Safeguarding assessment, ages 11 to 16');
  return {
    ...aPoliceForce({ editions: { wt2018: standing } }),
    id: 'club',
    name: 'Clubs',
    ...change,
  };
}

function anEdition(year: number): Json {
  return {
    id: `wt${year}`,
    title: `Working Together to Safeguard Children ${year}`,
    shortTitle: `Working Together ${year}`,
    publisher: 'HM Government',
    published: `${year}-07`,
    chapter: 'chapter 2',
    status: 'In force.',
    notes: [],
  };
}

/** An expectation of everyone in both editions, such as the one question answers for. */
export function aDuty(id: string, change: Json = {}): Json {
  return { id, strength: { wt2018: 'should', wt2023: 'should' }, appliesTo: 'all', ...change };
}

export const DUTY = aDuty('core.lead');

export const CROSSWALK = {
  id: 'wt2018-wt2023',
  from: 'wt2018',
  to: 'wt2023',
  changes: [{ relation: 'equal', reason: 'Both ask for a lead.', questions: ['core.lead'] }],
};

/** The sound files, with these in place of those at the same path; `undefined` takes one away. */
export function filesWith(changed: Json = {}): ReadonlyMap<string, unknown> {
  const files: Json = {
    'standards.json': STANDARDS,
    'sectors.json': [{ id: 'police-justice', title: 'Police and justice' }],
    'duties.json': [DUTY],
    'crosswalks/wt2018-wt2023.json': CROSSWALK,
    'scales/four-point.json': SCALE,
    'editions/wt2018.json': anEdition(2018),
    'editions/wt2023.json': anEdition(2023),
    'modules/core.json': aModule(aQuestion()),
    'agencies/police.json': aPoliceForce(),
    'agencies/club.json': aClub(),
    'why/police.json': { 'core.lead': 'Officers need one.' },
    ...changed,
  };
  return new Map(Object.entries(files).filter(([, json]) => json !== undefined));
}

/** That the files have these faults and no others; each `audit-templates/file, path: reason`. */
export function expectFaults(changed: Json, faults: readonly (string | RegExp)[]): void {
  expect(checkSources(filesWith(changed)).map(formatFault)).toEqual(
    faults.map((fault): unknown =>
      expect.stringMatching(typeof fault === 'string' ? toExact(fault) : fault),
    ),
  );
}

function toExact(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
