/** Kinds of text that could tell who a child or another person is, in the order they are said. */
export const IDENTIFIER_KINDS = [
  'nhsNumber',
  'niNumber',
  'upn',
  'dateOfBirth',
  'personalEmail',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/**
 * Which kinds a text looks like it holds; never the words themselves, which are to be repeated
 * nowhere. Each pattern reads a text once, however long it is.
 */
export function findIdentifiers(text: string): readonly IdentifierKind[] {
  // Digits of other scripts and spaces that do not break become plain ones.
  const plain = text.normalize('NFKC');
  if (!/[\d@]/.test(plain)) return [];
  return IDENTIFIER_KINDS.filter((kind) => TESTS[kind](plain));
}

/** What is rare in prose is asked first: only a text that has it is read with the whole pattern. */
const TESTS: Record<IdentifierKind, (text: string) => boolean> = {
  nhsNumber: (text) => hasMatch(text, NHS_NUMBER, isNhsNumber),
  niNumber: (text) => /\d\d[ -]?\d\d[ -]?\d\d[ -]?[A-Da-d]/.test(text) && NI_NUMBER.test(text),
  upn: (text) => hasMatch(text, UPN, isUpn),
  dateOfBirth: (text) =>
    /born|birth|d\.?\s?o\.?\s?b/i.test(text) &&
    (BIRTH_THEN_DATE.test(text) || DATE_THEN_BIRTH.test(text)),
  personalEmail: (text) => text.includes('@') && PERSONAL_EMAIL.test(text),
};

function hasMatch(text: string, pattern: RegExp, isSound: (match: string) => boolean): boolean {
  return Array.from(text.matchAll(pattern)).some(([match]) => isSound(match.replace(/[ -]/g, '')));
}

/** In its usual groups beside any other number, or ten digits spaced in any way and no more. */
const NHS_NUMBER = /(?<!\d|\+44 ?)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)|(?<!\d ?|\+)\d(?: ?\d){9}(?! ?\d)/g;

/** Weights 10 down to 2; what is left of 11, with 11 as 0, is the tenth digit. 10 is never used. */
function isNhsNumber(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

const NI_PREFIX =
  '(?!BG|GB|KN|NK|NT|TN|ZZ|bg|gb|kn|nk|nt|tn|zz)[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z]';

/** Small letters only in one piece: "at 10 20 30 a day" is none. */
const NI_NUMBER = new RegExp(
  `(?<![\\p{L}\\d])${NI_PREFIX}(?:\\d{6}[A-Da-d]|(?<=[A-Z]{2})[ -]?\\d\\d[ -]?\\d\\d[ -]?\\d\\d[ -]?[A-D])(?![\\p{L}\\d])`,
  'u',
);

/** Letters of the scheme by their value: I, O and S are left out. */
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Check letter, local authority, school, year and serial, which ends in a letter when temporary. */
const UPN =
  /(?<![\p{L}\d])[A-HJ-NP-RT-Z] ?\d{3} ?\d{4} ?\d\d ?\d\d[\dA-HJ-NP-RT-Z](?![\p{L}\d])/giu;

/** The values of all but the first, times their places from 2 on, modulo 23 give the first. */
function isUpn(upn: string): boolean {
  const [check, ...rest] = Array.from(upn.toUpperCase());
  const sum = rest.reduce((total, mark, place) => total + toValue(mark) * (place + 2), 0);
  return UPN_LETTERS[sum % UPN_LETTERS.length] === check;
}

function toValue(mark: string): number {
  return /\d/.test(mark) ? Number(mark) : UPN_LETTERS.indexOf(mark);
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = "(?:\\d{4}|['’]?\\d{2})(?!\\d)";
const FULL_DATE = [
  `(?<!\\d)\\d{1,2}(?:/\\d{1,2}/|\\.\\d{1,2}\\.|-\\d{1,2}-| \\d{1,2} )${YEAR}`,
  '(?<!\\d)\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)',
  `(?<!\\d)${DAY}(?:\\sof)?[-\\s]{0,2}${MONTH}[-.,\\s]{1,3}${YEAR}`,
  `${MONTH}\\.?\\s${DAY},?\\s${YEAR}`,
].join('|');

const BIRTH_DATE = 'd\\.?\\s?o\\.?\\s?b\\.?|dates? of birth|birth[- ]?dates?';

/** The date stands soon after the word, in the same sentence, perhaps on the next line. */
const BIRTH_THEN_DATE = new RegExp(
  `(?<![\\p{L}-])(?:${BIRTH_DATE}|born|birthdays?)(?!\\p{L})[^.;!?]{0,40}?(?:${FULL_DATE})`,
  'iu',
);

/** Only words that say what the date is: "on 12 March 2026 babies born here" names nobody. */
const DATE_THEN_BIRTH = new RegExp(
  `(?:${FULL_DATE})[^.;!?\\n]{0,20}?(?<!\\p{L})(?:${BIRTH_DATE})(?!\\p{L})`,
  'iu',
);

/** Domains that people have mail at for themselves: an address there is somebody's own. */
const CONSUMER_DOMAINS = [
  'gmail.com',
  'googlemail.com',
  ...['hotmail', 'outlook', 'live', 'yahoo'].flatMap((name) => [`${name}.com`, `${name}.co.uk`]),
  'msn.com',
  'yahoo.ie',
  'ymail.com',
  'rocketmail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'aol.co.uk',
  'btinternet.com',
  'btopenworld.com',
  'sky.com',
  'talktalk.net',
  'tiscali.co.uk',
  'virginmedia.com',
  'virgin.net',
  'ntlworld.com',
  'blueyonder.co.uk',
  'plusnet.com',
  'o2.co.uk',
  'proton.me',
  'protonmail.com',
  'pm.me',
  'gmx.com',
  'gmx.co.uk',
  'mail.com',
];
const PERSONAL_EMAIL = new RegExp(
  `(?<=[\\p{L}\\d._%+-])@(?:${CONSUMER_DOMAINS.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\p{L}\\d-])`,
  'iu',
);
