import { firstLine } from '../shared/first-line.ts';
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from '../shared/limits.ts';
import type { Audit } from './audit.ts';
import type { CarriedAnswer, CarriedSource } from './carried-answer.ts';

/** What an audit is called where its answers are brought on: "Anytown Police, April 2024 to March 2025". */
export function nameSource({ details, changedAt }: Pick<Audit, 'details' | 'changedAt'>): string {
  const { organisation, site = '', period } = details;
  const when = period.trim() === '' ? changedAt.slice(0, 4) : period;
  return cutLine([organisation, site, when].filter((part) => part.trim() !== '').join(', '));
}

/** One line of stored text; two long names together would be too long for it. */
export function cutLine(text: string): string {
  return firstLine(text, MAX_LINE_LENGTH - 1);
}

/** "From 2025", for a tag: the last year its name speaks of, or that it is of another site. */
export function tagSource({ kind, name }: Pick<CarriedSource, 'kind' | 'name'>): string {
  if (kind === 'site') return 'From another site';
  return tagName(name);
}

/** The same for an item, of which no more than the name is kept. */
export function tagName(name: string): string {
  const year = name.match(/\b(?:19|20)\d\d\b/gu)?.at(-1);
  if (year !== undefined) return `From ${year}`;
  return name.trim() === '' ? 'Brought here' : `From ${firstLine(name, 40)}`;
}

type CarriedText = 'narrative' | 'impact';

/** What is needed of an earlier answer to put its words somewhere. */
export type CarriedWords = Pick<CarriedAnswer, CarriedText | 'id'>;

/**
 * Earlier words as they are put into an answer: those of several questions one below the other, in
 * an order that does not depend on where they are read from.
 */
export function joinCarried(carried: readonly CarriedWords[], field: CarriedText): string {
  const inOrder = carried.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const texts = [...new Set(inOrder.map((one) => one[field].trim()))].filter((text) => text !== '');
  const joined = texts.join('\n\n');
  // What finds no room stays beside the answer, to be read there.
  return joined.length <= MAX_TEXT_LENGTH ? joined : (texts[0] ?? '');
}

/** Whether two texts say the same, however they are spaced and broken into lines. */
export function isSameText(one: string, other: string): boolean {
  return evenOut(one) === evenOut(other);
}

function evenOut(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** How the question stands to the earlier one, in a word or two; nothing where it is the same. */
export const CHANGE_WORDS = {
  same: '',
  reworded: 'Reworded',
  equal: '',
  wider: 'Wider now',
  narrower: 'Narrower now',
  overlapping: 'Partly different',
  byHand: 'Matched by hand',
} as const satisfies Record<NonNullable<CarriedAnswer['change']>, string>;

/** The same in a sentence, for whoever is to judge whether earlier words still answer it. */
export const CHANGE_ADVICE = {
  same: '',
  reworded: 'The question is worded differently now.',
  equal: 'The question was asked under another name.',
  wider: 'The question asks for more now: check that your answer covers it all.',
  narrower: 'The question asks for less now: part of your answer may not be needed.',
  overlapping: 'The question asks for something partly different now.',
  byHand: 'Somebody matched the answer to this question.',
} as const satisfies Record<NonNullable<CarriedAnswer['change']>, string>;
