/** How a reply stands to what was stated, whatever the words its survey offered. */
export const STANDINGS = ['favourable', 'middle', 'unfavourable', 'noOpinion'] as const;
export type Standing = (typeof STANDINGS)[number];

export const ANSWER_SCALE_IDS = [
  'agreement',
  'yesNo',
  'frequency',
  'confidence',
  'quality',
  'numbers',
] as const;
export type AnswerScaleId = (typeof ANSWER_SCALE_IDS)[number];

type AnswerScale = {
  readonly id: AnswerScaleId;
  readonly name: string;
  /** What those who answer well do, and those who answer badly, after "12 of 30 practitioners". */
  readonly favourable: string;
  readonly unfavourable: string;
  /** In plain words; the first of each is the one that is kept. */
  readonly answers: readonly (readonly [Standing, ...(readonly string[])])[];
};

/** The answers survey tools offer. Best first, which is how most of them are read. */
export const ANSWER_SCALES: readonly AnswerScale[] = [
  {
    id: 'agreement',
    name: 'Strongly agree to strongly disagree',
    favourable: 'agree',
    unfavourable: 'disagree',
    answers: [
      ['favourable', 'strongly agree', 'agree strongly', 'completely agree', 'definitely agree'],
      ['favourable', 'agree', 'mostly agree', 'tend to agree'],
      ['favourable', 'slightly agree', 'somewhat agree', 'agree slightly', 'agree somewhat'],
      ['middle', 'neither agree nor disagree', 'neither agree or disagree', 'neutral', 'neither'],
      ['unfavourable', 'slightly disagree', 'somewhat disagree', 'disagree slightly'],
      ['unfavourable', 'disagree', 'mostly disagree', 'tend to disagree'],
      ['unfavourable', 'strongly disagree', 'disagree strongly', 'completely disagree'],
    ],
  },
  {
    id: 'yesNo',
    name: 'Yes or no',
    favourable: 'say yes',
    unfavourable: 'say no',
    answers: [
      ['favourable', 'yes', 'y', 'true', 'yes definitely', 'yes fully'],
      ['middle', 'partly', 'in part', 'partially', 'somewhat', 'to some extent', 'yes partly'],
      ['unfavourable', 'no', 'n', 'false', 'not at all'],
    ],
  },
  {
    id: 'frequency',
    name: 'Always to never',
    favourable: 'say always or often',
    unfavourable: 'say rarely or never',
    answers: [
      ['favourable', 'always', 'all of the time'],
      ['favourable', 'often', 'usually', 'most of the time', 'very often', 'frequently'],
      ['middle', 'sometimes', 'some of the time', 'occasionally'],
      ['unfavourable', 'rarely', 'seldom'],
      ['unfavourable', 'never'],
    ],
  },
  {
    id: 'confidence',
    name: 'Very confident to not confident',
    favourable: 'are confident',
    unfavourable: 'are not confident',
    answers: [
      ['favourable', 'very confident', 'extremely confident', 'completely confident'],
      ['favourable', 'confident', 'quite confident'],
      ['middle', 'fairly confident', 'somewhat confident', 'neither confident nor unconfident'],
      ['unfavourable', 'not very confident', 'slightly confident', 'not so confident'],
      ['unfavourable', 'not confident', 'not at all confident', 'not confident at all'],
    ],
  },
  {
    id: 'quality',
    name: 'Very good to very poor',
    favourable: 'say good or very good',
    unfavourable: 'say poor or very poor',
    answers: [
      ['favourable', 'very good', 'excellent', 'outstanding'],
      ['favourable', 'good'],
      ['middle', 'fair', 'average', 'adequate', 'ok', 'okay', 'neither good nor poor'],
      ['unfavourable', 'poor', 'bad'],
      ['unfavourable', 'very poor', 'very bad'],
    ],
  },
  {
    id: 'numbers',
    name: 'Numbers from 1 to 5',
    favourable: 'give 4 or 5',
    unfavourable: 'give 1 or 2',
    answers: [
      ['favourable', '5'],
      ['favourable', '4'],
      ['middle', '3'],
      ['unfavourable', '2'],
      ['unfavourable', '1'],
    ],
  },
];

const NO_OPINION = [
  'don’t know',
  'dont know',
  'do not know',
  'unsure',
  'not sure',
  'no opinion',
  'no view',
  'n/a',
  'na',
  'not applicable',
  'does not apply',
  'doesnt apply',
  'prefer not to say',
  'prefer not to answer',
  'rather not say',
];

/** An answer as it was read: the plain word that is kept of it, and how it stands. */
export type ReadAnswer = { readonly word: string; readonly standing: Standing };

const NO_OPINION_WORD = 'don’t know';

const readerByScale: ReadonlyMap<AnswerScaleId, ReadonlyMap<string, ReadAnswer>> = new Map(
  ANSWER_SCALES.map(({ id, answers }) => {
    const known = new Map<string, ReadAnswer>();
    for (const [standing, ...words] of answers) {
      const [word = ''] = words;
      for (const spelling of words) known.set(toPlain(spelling), { word, standing });
    }
    for (const spelling of NO_OPINION) {
      known.set(toPlain(spelling), { word: NO_OPINION_WORD, standing: 'noOpinion' });
    }
    return [id, known];
  }),
);

/** Far longer than any answer that is ticked: people's own words are not gone through. */
const LONGEST_ANSWER = 200;

/** What a cell says on a scale; nothing when it is none of its answers. */
export function readAnswer(scale: AnswerScaleId, cell: string): ReadAnswer | undefined {
  return cell.length > LONGEST_ANSWER ? undefined : readPlain(scale, toPlain(cell));
}

/** What a cell says on each scale, in their order; nothing when it is an answer of none. */
export function readOnEveryScale(cell: string): readonly (ReadAnswer | undefined)[] | undefined {
  if (cell.length > LONGEST_ANSWER) return undefined;
  const plain = toPlain(cell);
  const answers = ANSWER_SCALE_IDS.map((scale) => readPlain(scale, plain));
  return answers.some((answer) => answer !== undefined) ? answers : undefined;
}

function readPlain(scale: AnswerScaleId, plain: string): ReadAnswer | undefined {
  const known = readerByScale.get(scale);
  const found = known?.get(plain);
  if (found !== undefined) return found;
  if (scale === 'numbers')
    return known?.get(/^([1-5])(?:\.0+)?(?: ?[=:(–-].*)?$/u.exec(plain)?.[1] ?? '');
  if (!/^\d|\d\)?$/u.test(plain)) return undefined;
  // "5 – Strongly agree" and "Strongly agree (5)" say the same twice.
  const word = plain.replace(/^\d+ ?[=:.)–-]* ?/u, '').replace(/ ?\(?\d+\)?$/u, '');
  return word === '' ? undefined : known?.get(word);
}

function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[.,;!]+(?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** With a statement that is turned round, such as "I do not know whom to tell", the ends change places. */
export function turnRound(standing: Standing): Standing {
  switch (standing) {
    case 'favourable':
      return 'unfavourable';
    case 'unfavourable':
      return 'favourable';
    case 'middle':
    case 'noOpinion':
      return standing;
  }
}

/** What those who answered well did, such as "agree"; of a statement turned round, "disagree". */
export function sayFavourable(scale: AnswerScaleId, isReversed: boolean): string {
  const found = ANSWER_SCALES.find(({ id }) => id === scale);
  return (isReversed ? found?.unfavourable : found?.favourable) ?? '';
}
