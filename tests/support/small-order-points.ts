/**
 * All ways to write the eight points of small order of edwards25519, canonical and not, as the
 * Community Cryptography Test Vectors list them (C2SP/CCTV, ed25519).
 */
const ROOT_LOW = '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc';
const ROOT_HIGH = 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03';
const filled = (first: string, middle: string, last: string): string =>
  `${first}${middle.repeat(30)}${last}`;

export const SMALL_ORDER_POINTS: readonly (readonly [string, string])[] = [
  ['order 4', filled('00', '00', '00')],
  ['order 4, y above p', filled('ed', 'ff', '7f')],
  ['order 4, negative', filled('00', '00', '80')],
  ['order 4, negative, y above p', filled('ed', 'ff', 'ff')],
  ['order 1', filled('01', '00', '00')],
  ['order 1, x = -0', filled('01', '00', '80')],
  ['order 1, y above p', filled('ee', 'ff', '7f')],
  ['order 1, x = -0, y above p', filled('ee', 'ff', 'ff')],
  ['order 8, first', `${ROOT_LOW}05`],
  ['order 8, second', `${ROOT_LOW}85`],
  ['order 8, third', `${ROOT_HIGH}7a`],
  ['order 8, fourth', `${ROOT_HIGH}fa`],
  ['order 2', filled('ec', 'ff', '7f')],
  ['order 2, x = -0', filled('ec', 'ff', 'ff')],
];
