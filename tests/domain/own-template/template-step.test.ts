import { expect, test } from 'vitest';

import { findUndo } from '../../../src/domain/own-template/own-history.ts';
import { startOwnTemplate } from '../../../src/domain/own-template/own-template.ts';
import {
  findStep,
  isEmptyStep,
  isTypingOn,
  takeStep,
  templateStepSchema,
} from '../../../src/domain/own-template/template-step.ts';
import { aTemplate } from '../../support/builders.ts';

const own = startOwnTemplate(aTemplate(2, 2), 'Ours');

test('a step leads from one state to the other, also as text', () => {
  const other = {
    ...own,
    title: 'Another title',
    declaration: 'We have read it.',
    standards: own.standards
      .toReversed()
      .map((standard) => ({ ...standard, questions: standard.questions.slice(1) })),
  };
  const back = templateStepSchema.parse(JSON.parse(JSON.stringify(findStep(other, own))));
  expect(takeStep(other, back)).toEqual(own);
  expect(back.questions).toHaveLength(2);
  expect(isEmptyStep(findStep(own, own))).toBe(true);
});

test('a step that does not fit leads nowhere', () => {
  const step = findStep(own, { ...own, standards: own.standards.toReversed() });
  expect(takeStep({ ...own, standards: [] }, step)).toBeUndefined();
});

test.each([
  [{ a: 'on', b: 1 }, { a: 'on and on', b: 1 }, true],
  [{ a: 'on' }, { a: 'off' }, false],
  [{ a: 'on', b: 1 }, { a: 'on', b: 2 }, false],
  [{ a: 'on' }, { a: 'on', b: 2 }, false],
])('%j to %j is typing on: %s', (earlier, later, expected) => {
  expect(isTypingOn(earlier, later)).toBe(expected);
});

test('an undo takes back the last change that stands, and an edit makes it stand for good', () => {
  const told = (kinds: string) =>
    findUndo(
      Array.from(kinds, (kind, place) => ({
        place,
        kind:
          kind === 'e' ? ('edit' as const) : kind === 'u' ? ('undo' as const) : ('redo' as const),
      })),
    );
  expect(told('')).toEqual({ undo: undefined, redo: undefined });
  expect(told('ee')).toMatchObject({ undo: { place: 1 }, redo: undefined });
  expect(told('eeu')).toMatchObject({ undo: { place: 0 }, redo: { place: 2 } });
  expect(told('eeuu')).toMatchObject({ undo: undefined, redo: { place: 3 } });
  expect(told('eeur')).toMatchObject({ undo: { place: 3 }, redo: undefined });
  expect(told('eeue')).toMatchObject({ undo: { place: 3 }, redo: undefined });
  expect(told('eeueuu')).toMatchObject({ undo: undefined, redo: { place: 5 } });
});
