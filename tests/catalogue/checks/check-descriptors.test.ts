import { describe, test } from 'vitest';

import { aModule, aQuestion, DESCRIPTORS, expectFaults } from './sound-files.ts';

const PLACE = 'audit-templates/modules/core.json, core.lead.descriptors';

/** The four descriptors with another text for one rating. */
function withDescriptor(index: number, text: string): Record<string, unknown> {
  const descriptors = DESCRIPTORS.map((own, at) => (at === index ? text : own));
  return { 'modules/core.json': aModule(aQuestion({ descriptors })) };
}

test('there is one descriptor for each rating', () => {
  const descriptors = DESCRIPTORS.slice(1);
  expectFaults({ 'modules/core.json': aModule(aQuestion({ descriptors })) }, [
    `${PLACE}: has 3 descriptors for 4 ratings`,
  ]);
});

describe('a placeholder is a fault', () => {
  test.each([
    ['Not met: we do not meet this.', 7],
    ['Not met', 2],
    ['Nobody leads – yet – on any of this!', 7],
  ])('too short: %s', (text, words) => {
    expectFaults(withDescriptor(0, text), [
      `${PLACE}.0: has ${words} words, and a description needs 8`,
    ]);
  });

  test.each([
    'Not met: we do not meet this expectation in any of our teams.',
    'Partly met – one person leads, but teams on other sites never heard who.',
    'This expectation is fully met in all of our services and teams.',
    'We do not yet meet the requirements of this standard at all here.',
    'The team meets this and the team meets that and the team meets all.',
  ])('echoing a rating: %s', (text) => {
    expectFaults(withDescriptor(1, text), [
      `${PLACE}.1: echoes a rating instead of describing what one would see`,
    ]);
  });

  test('words of a rating in a description of practice are no fault', () => {
    expectFaults(
      withDescriptor(1, 'Targets for referral times were not met in two of the four quarters.'),
      [],
    );
  });
});

test('two descriptors of a question that differ in punctuation and case alone are a fault', () => {
  const [, , third = ''] = DESCRIPTORS;
  expectFaults(withDescriptor(3, `“${third.toUpperCase().replace(',', ' –')}”`), [
    `${PLACE}.3: says what an earlier descriptor of this question says`,
  ]);
});

test('a descriptor of another question, but for its punctuation, is a fault in both', () => {
  const [first = ''] = DESCRIPTORS;
  const copied = first.replace(',', ';');
  const other = aQuestion({
    id: 'core.other',
    title: 'Another',
    descriptors: DESCRIPTORS.map((text, at) => (at === 0 ? copied : `In other places: ${text}`)),
  });
  expectFaults({ 'modules/core.json': aModule(aQuestion(), other) }, [
    `${PLACE}.0: another question has "${first}"`,
    `audit-templates/modules/core.json, core.other.descriptors.0: another question has "${copied}"`,
  ]);
});
