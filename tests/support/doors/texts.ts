import { NAUGHTY } from '../naughty.ts';

/** P27 */
export const SCRIPTS: readonly string[] = [
  '<script>window.__xss=1</script>',
  '<img src=x onerror=window.__xss=1>',
  '"><svg onload=window.__xss=1>',
  "'-window.__xss=1-'",
  'javascript:window.__xss=1',
  '{{7*7}}',
  '${window.__xss=1}',
  ...NAUGHTY.map((text) => text.slice(0, 400)).filter((text) => !/\p{Surrogate}/u.test(text)),
];

/** Of P27 for files that take long to make: those the list names, and some of the others. */
export const FEW_SCRIPTS = SCRIPTS.filter((_, place) => place < 7 || place % 8 === 0);

/** P29 */
export const ADDRESSES = ['javascript:window.__xss=1', 'data:text/html,<b>', 'vbscript:x'] as const;

/** P32 */
export const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://leak.test","x")',
] as const;

/** P34: every one of the first 32 characters but those that are typed. */
export const CONTROLS: readonly string[] = Array.from({ length: 32 }, (_, code) => code)
  .filter((code) => ![9, 10, 13].includes(code))
  .map((code) => `before${String.fromCharCode(code)}after`);

/** P36 */
export const LONG_TAILS = [
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  `e${'\u0301'.repeat(200)}`,
  'é',
] as const;
