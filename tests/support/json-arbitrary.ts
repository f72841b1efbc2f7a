import fc from 'fast-check';

/** Any value of JSON, in which there is one zero alone: -0 is written as 0. */
export const anyJson: fc.Arbitrary<unknown> = fc
  .jsonValue()
  .map((value): unknown => JSON.parse(JSON.stringify(value)));
