import { aDocument, aLink } from './builders.ts';
import {
  aCase,
  ACCEPT,
  DAMAGED,
  reject,
  TEXT,
  toBytes,
  V,
  type HostileCase,
} from './hostile-case.ts';
import { ADDRESSES, CONTROLS, FORMULAS, LONG_TAILS, SCRIPTS } from './doors/texts.ts';
import { aReturn, aSecondReturn, forgeReturn } from './return-files.ts';

const SECOND = aSecondReturn();

type Json = Record<string, unknown>;

function withAnswer(answer: Json, id = 'core.question-1'): Uint8Array<ArrayBuffer> {
  return forgeReturn((content) => {
    const [first] = aReturn().content.answers;
    content['answers'] = [{ questionId: id, answer: { ...first?.answer, ...answer } }];
  });
}

function withDetail(change: Json): Uint8Array<ArrayBuffer> {
  return forgeReturn((content) => {
    content['details'] = { ...aReturn().content.details, ...change };
  });
}

export function listFieldCases(): readonly HostileCase[] {
  const { answers } = aReturn().content;
  return [
    aCase(
      'P17',
      'two answers to one question',
      forgeReturn((content) => {
        content['answers'] = [...answers, { ...answers[0], answer: { ...answers[1]?.answer } }];
      }),
      reject(/core\.question-1/),
    ),
    aCase(
      'P17',
      'two replies to one thing that was said',
      forgeReturn((content) => {
        const { replies = [] } = SECOND.content;
        content['replies'] = [...replies, { ...replies[0], text: 'Another' }];
      }, SECOND),
      reject(/replies core\.question-1/),
    ),
    aCase(
      'P21',
      'version 1 with what only version 2 has',
      forgeReturn((_, file) => (file['version'] = 1), SECOND),
      reject(DAMAGED),
    ),
    aCase(
      'P25',
      'a reply of 300,000 characters',
      forgeReturn((content) => {
        const [first] = SECOND.content.replies ?? [];
        content['replies'] = [{ ...first, text: 'A'.repeat(300_000) }];
      }, SECOND),
      reject(/250,000 characters/),
    ),
    aCase(
      'P26',
      '5,000 replies',
      forgeReturn((content) => {
        const [first] = SECOND.content.replies ?? [];
        content['replies'] = Array.from({ length: 5_000 }, (_, place) => ({
          ...first,
          questionId: `core.q-${place}`,
        }));
      }, SECOND),
      reject(/5,000/),
    ),
    aCase('P18', 'an answer to no question of it', withAnswer({}, 'core.zz-unknown'), {
      verdict: 'notes',
      says: /1 answer to questions its template does not have/,
    }),
    ...[-1, 99, 1e308, 1.5, '3', true, null].map((rating) =>
      aCase('P22', `rating ${String(rating)}`, withAnswer({ rating }), reject(/rating/)),
    ),
    ...['2026-02-30', '0000-00-00', '+275760-09-13T00:00:00.001Z', 'yesterday', 1e20].map((at) =>
      aCase(
        'P24',
        `made ${String(at)}`,
        forgeReturn((_, file) => {
          file['madeAt'] = at;
        }),
        reject(/madeAt/),
      ),
    ),
    aCase(
      'P25',
      'a name of 1,000,000 characters',
      withDetail({ preparedBy: 'A'.repeat(1_000_000) }),
      reject(/500 characters/),
    ),
    aCase(
      'P26',
      '100,000 answers',
      forgeReturn((content) => {
        content['answers'] = Array.from({ length: 100_000 }, (_, place) => ({
          questionId: `core.q-${place}`,
          answer: { narrative: '', impact: '', complete: false },
        }));
      }),
      reject(/5,000/),
    ),
    aCase('P35', 'half a character', withEscape('\\ud83d'), reject(DAMAGED)),
  ];
}

function withEscape(escape: string): Uint8Array<ArrayBuffer> {
  return toBytes(TEXT.replace('Anytown Police', () => escape));
}

export function listContentCases(): readonly HostileCase[] {
  return [
    ...SCRIPTS.map((organisation) =>
      aCase('P27', `a name of ${organisation.slice(0, 20)}`, withDetail({ organisation }), ACCEPT),
    ),
    aCase(
      'P28',
      'a script for a file name',
      V,
      ACCEPT,
      '"><img src=x onerror=window.__xss=1>.json',
    ),
    ...ADDRESSES.map((address) =>
      aCase(
        'P29',
        `a link to ${address}`,
        forgeReturn((content) => {
          content['evidence'] = [aLink(1, { address, questionIds: [] })];
        }),
        ACCEPT,
      ),
    ),
    ...FORMULAS.map((organisation) =>
      aCase(
        'P32',
        `a name of ${JSON.stringify(organisation)}`,
        withDetail({ organisation }),
        ACCEPT,
      ),
    ),
    aCase('P33', 'a name that turns round', withDetail({ preparedBy: 'Ann\u202enosdraG' }), ACCEPT),
    aCase(
      'P33',
      'evidence whose name turns round',
      forgeReturn((content) => {
        content['evidence'] = [aDocument(1, { title: 'invoice\u202efdp.exe', questionIds: [] })];
      }),
      ACCEPT,
    ),
    aCase('P33', 'a file name that turns round', V, ACCEPT, 'return\u202enosj.exe'),
    ...CONTROLS.map((narrative) =>
      aCase('P34', `a note of ${JSON.stringify(narrative)}`, withAnswer({ narrative }), ACCEPT),
    ),
    ...LONG_TAILS.map((organisation) =>
      aCase('P36', `a name of ${organisation.slice(0, 8)}`, withDetail({ organisation }), ACCEPT),
    ),
    aCase('P37', 'a letter of a note', toBytes(TEXT.replace('We do it', 'We dx it')), {
      verdict: 'notes',
      says: /Changed after it was made/,
    }),
  ];
}
