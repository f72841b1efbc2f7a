import { expect, test } from 'vitest';

import { signOffEventSchema } from '../../../src/domain/audit/sign-off.ts';
import {
  composeSignOffSchema,
  signOffDraftSchema,
  startSignOffForm,
  toSignOffEvent,
  type SignOffForm,
} from '../../../src/features/sign-off/sign-off-form.ts';

const TODAY = '2026-11-22';
const AT = '2026-11-22T12:00:00.000Z';
const START = startSignOffForm('A fair account.', TODAY);
const WHOLE: SignOffForm = {
  ...START,
  signatories: [
    { name: ' Ros Penhaligon ', role: 'Chair', signedOn: { day: '20', month: '11', year: '2026' } },
  ],
  minuteReference: 'Minute 14',
  isAgreed: true,
  isUnderstood: true,
};

function listFaults(form: SignOffForm): readonly string[] {
  const { error } = composeSignOffSchema(TODAY).safeParse(form);
  return error?.issues.map(({ message, path }) => `${path.join('.')}: ${message}`) ?? [];
}

test('nothing is ticked or filled in for anyone but the day', () => {
  expect(START).toMatchObject({ isAgreed: false, isUnderstood: false, hasPaper: false });
  expect(START.signatories).toEqual([
    { name: '', role: '', signedOn: { day: '22', month: '11', year: '2026' } },
  ]);
  expect(listFaults(START)).toEqual([
    'signatories.0.name: Enter the name of the person signing off',
    'signatories.0.role: Enter their role',
    'isAgreed: Select to confirm that they agree',
    'isUnderstood: Select to confirm that you understand what signing off does',
  ]);
});

test('a whole form is an event as it is kept', () => {
  expect(listFaults(WHOLE)).toEqual([]);
  expect(signOffEventSchema.parse(toSignOffEvent(WHOLE, '1.0', AT))).toEqual({
    kind: 'signedOff',
    version: '1.0',
    at: AT,
    declaration: 'A fair account.',
    signatories: [{ name: 'Ros Penhaligon', role: 'Chair', signedOn: '2026-11-20' }],
    minuteReference: 'Minute 14',
  });
});

test('a paper copy says where it is kept, and words of one that is not there are left out', () => {
  expect(listFaults({ ...WHOLE, hasPaper: true })).toEqual([
    'paperKeptAt: Enter where the signed paper copy is kept',
  ]);
  const kept = { ...WHOLE, hasPaper: true, paperKeptAt: 'Folder 7' };
  expect(toSignOffEvent(kept, '1.0', AT)).toMatchObject({ paperKeptAt: 'Folder 7' });
  expect(toSignOffEvent({ ...kept, hasPaper: false }, '1.0', AT)).not.toHaveProperty('paperKeptAt');
});

test.each([
  [{ day: '', month: '', year: '' }, 'Enter the date of signing'],
  [{ day: '30', month: '2', year: '2026' }, 'The date of signing must be a real date'],
  [{ day: '23', month: '11', year: '2026' }, 'must be today or in the past'],
])('nobody signs on %o', (signedOn, words) => {
  const [signatory] = WHOLE.signatories;
  const form = { ...WHOLE, signatories: [{ name: '', role: '', ...signatory, signedOn }] };
  expect(listFaults(form).join()).toContain(words);
});

test('the form is kept without its ticks, which are made anew', () => {
  const kept = signOffDraftSchema.parse(WHOLE);
  expect(kept).not.toHaveProperty('isAgreed');
  expect({ ...START, ...kept }).toEqual({ ...WHOLE, isAgreed: false, isUnderstood: false });
});
