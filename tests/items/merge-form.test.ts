import { describe, expect, test } from 'vitest';

import { startEvidenceForm } from '../../src/items/evidence-form.ts';
import { mergeForm } from '../../src/items/merge-form.ts';

const first = { ...startEvidenceForm('link'), title: 'Policy', place: 'https://example.org/1' };
const date = { day: '1', month: '2', year: '2026' };

describe('a form saved over what another tab stored meanwhile', () => {
  test('changes the fields that were changed in it, and no other', () => {
    const stored = { ...first, place: 'https://example.org/2', reviewDate: date };
    const now = { ...first, title: 'Policy, version 2' };
    expect(mergeForm(stored, first, now)).toEqual({ ...stored, title: 'Policy, version 2' });
  });

  test('stands in a field both have changed', () => {
    const stored = { ...first, title: 'Theirs', reviewDate: date };
    const reviewDate = { ...date, day: '2' };
    const now = { ...first, title: 'Ours', reviewDate };
    expect(mergeForm(stored, first, now)).toEqual(now);
  });

  test('empties a field that was emptied in it', () => {
    expect(mergeForm({ ...first, ownerRole: 'HR' }, first, { ...first, place: '' })).toEqual({
      ...first,
      ownerRole: 'HR',
      place: '',
    });
  });

  test('counts as changed throughout when nobody knows what it started from', () => {
    const now = { ...first, title: 'Ours' };
    expect(mergeForm({ ...first, place: 'x' }, undefined, now)).toEqual(now);
  });
});
