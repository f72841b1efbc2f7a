import { expect, test } from 'vitest';

import { sentenceOf, SIX, tell } from '../../support/overview.ts';
import { decided } from '../../support/picture.ts';

test('issues and barriers are told by themselves, and without names those of five agencies alone', () => {
  const tagsOf = (place: number): readonly string[] => [
    ...(place < 4 ? ['Policy'] : []),
    ...(place < 5 ? ['Barrier: information sharing'] : ['Barrier: Night cover']),
  ];
  const said = SIX.map((_, place) => decided(place, 0, { kind: 'agree' }, tagsOf(place)));
  const named = tell(SIX, said);
  expect(sentenceOf(named, 'issues')).toContain('“Policy” is tagged most often: 4 answers');
  expect(sentenceOf(named, 'barriers')).toBe(
    '“Information sharing” is named most often: 5 answers in 5 agencies.',
  );
  expect(named.get('barriers')?.figures[0]?.chart?.bars).toEqual([
    { label: 'Information sharing', values: [5] },
    { label: 'Night cover', values: [1] },
  ]);
  const unnamed = tell(SIX, said, { isNamed: false });
  expect(sentenceOf(unnamed, 'issues')).toBe('No issue was found in five agencies or more.');
  const words = JSON.stringify(unnamed.get('barriers'));
  expect(words).toContain('Information sharing');
  expect(words).not.toContain('Night cover');
  expect(words).toContain('Left out: 1 barrier found in fewer than five agencies.');
  expect(sentenceOf(tell(SIX), 'barriers')).toContain('No barrier is named yet.');
});
