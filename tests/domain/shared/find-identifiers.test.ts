import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findIdentifiers } from '../../../src/domain/shared/find-identifiers.ts';
import { MAX_TEXT_LENGTH } from '../../../src/domain/shared/limits.ts';

describe('is found', () => {
  test.each([
    ['9434765919', ['nhsNumber']],
    ['NHS no. 943 476 5919, aged 7', ['nhsNumber']],
    ['aged 7 943-476-5919', ['nhsNumber']],
    ['94 34 76 59 19', ['nhsNumber']],
    ['943\u00a0476\u00a05919', ['nhsNumber']],
    ['９４３４７６５９１９', ['nhsNumber']],
    ['AB123456C', ['niNumber']],
    ['ab123456c', ['niNumber']],
    ['NI: AB 12 34 56 C.', ['niNumber']],
    ['B801200005001', ['upn']],
    ['pupil b801200005001.', ['upn']],
    ['B 801 2000 05 001', ['upn']],
    ['born 12/03/2014', ['dateOfBirth']],
    ['DOB: 12.3.14', ['dateOfBirth']],
    ['D.O.B. 12-03-2014', ['dateOfBirth']],
    ['Date of birth\n2014-03-12', ['dateOfBirth']],
    ['her birthday is the 3rd of March 2014', ['dateOfBirth']],
    ['who was born in Anytown on March 3rd, 2014', ['dateOfBirth']],
    ['born 3-Mar-2014', ['dateOfBirth']],
    ['born 12 03 2014', ['dateOfBirth']],
    ['12 March 2014 (dob)', ['dateOfBirth']],
    ['write to sam.smith@gmail.com.', ['personalEmail']],
    ['<S@HOTMAIL.CO.UK>', ['personalEmail']],
    ['sam+x@me.com, DOB 1 May 2015, 943 476 5919', ['nhsNumber', 'dateOfBirth', 'personalEmail']],
  ] as const)('%j holds %j', (text, kinds) => {
    expect(findIdentifiers(text)).toEqual(kinds);
  });
});

test.each([
  '',
  'No names, no numbers.',
  '9434765918',
  'ring 0161 496 0000 or +44 161 496 0000',
  'card 9434765919 0000',
  '19434765919',
  'INV-94347659190',
  'GB123456A is no prefix in use',
  'open at 10 20 30 a day',
  'XAB123456C',
  'A801200005001',
  'B8012000050011',
  'The policy was agreed on 12 March 2026.',
  'The newborn unit opened on 12 March 2026',
  'On 12 March 2026 babies born here were seen within a day',
  'Babies are born. The unit opened on 12 March 2026',
  'born in 2014',
  'Every child is born into a family, and the plan of last year, which had a great many parts, is of 12 March 2026',
  'safeguarding@anyshire.police.uk',
  'nobody@gmail.company.example',
  'see @gmail.com',
  'https://example.org/policy?version=12.3.2026',
])('%j holds none', (text) => {
  expect(findIdentifiers(text)).toEqual([]);
});

/** Ten digits with the check digit the scheme gives them; some nine have none. */
const nhsNumber = fc
  .stringMatching(/^\d{9}$/)
  .map((nine) => ({ nine, check: 11 - (sumOf(nine, (place) => 10 - place) % 11) }))
  .filter(({ check }) => check !== 10)
  .map(({ nine, check }) => `${nine}${check % 11}`);

const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const upn = fc
  .stringMatching(/^\d{12}$/)
  .map((digits) => `${UPN_LETTERS[sumOf(digits, (place) => place + 2) % 23] ?? ''}${digits}`);

function sumOf(digits: string, weigh: (place: number) => number): number {
  return Array.from(digits).reduce((sum, digit, place) => sum + Number(digit) * weigh(place), 0);
}

/** Prose without digits or letters that would run on. */
const around = fc.stringMatching(/^([a-z]{1,8} ){0,5}$/);

test('every NHS number is found wherever it stands, and with one digit changed it is not', () => {
  fc.assert(
    fc.property(
      nhsNumber,
      around,
      around,
      fc.constantFrom('', ' ', '-'),
      fc.nat(9),
      fc.integer({ min: 1, max: 9 }),
      (number, before, after, gap, place, by) => {
        const group = (digits: string): string =>
          [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(gap);
        const say = (digits: string): string => `${before}${group(digits)} ${after}`;
        const wrong = Array.from(number)
          .map((digit, at) => (at === place ? String((Number(digit) + by) % 10) : digit))
          .join('');
        expect(findIdentifiers(say(number))).toEqual(['nhsNumber']);
        expect(findIdentifiers(say(wrong))).toEqual([]);
      },
    ),
  );
});

test('every UPN is found, also in small letters, and with another check letter it is not', () => {
  fc.assert(
    fc.property(upn, around, fc.integer({ min: 1, max: 22 }), (number, before, by) => {
      const letter = UPN_LETTERS[(UPN_LETTERS.indexOf(number[0] ?? '') + by) % 23] ?? '';
      expect(findIdentifiers(`${before}${number.toLowerCase()}`)).toEqual(['upn']);
      expect(findIdentifiers(`${before}${letter}${number.slice(1)}`)).toEqual([]);
    }),
  );
});

test('a temporary UPN, whose last mark is a letter, is found too', () => {
  const rest = '80120000500B';
  const sum = Array.from(rest).reduce(
    (total, mark, place) =>
      total + (mark === 'B' ? UPN_LETTERS.indexOf(mark) : Number(mark)) * (place + 2),
    0,
  );
  expect(findIdentifiers(`${UPN_LETTERS[sum % 23] ?? ''}${rest}`)).toEqual(['upn']);
});

test.each(['1', '1 ', 'a', '@', 'born 1 May ', 'dob 1', 'a@', '1/', 'A1', '12 May ', 'd.o.b 1-'])(
  'the longest text a field holds, made of %j, is read at once',
  (part) => {
    const text = part.repeat(MAX_TEXT_LENGTH / part.length);
    const start = performance.now();
    findIdentifiers(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);
