import * as z from 'zod/mini';

import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH } from './limits.ts';

/** Text an author wrote: never empty, no stray spaces at its ends. */
const authored = z.string().check(
  z.minLength(1),
  z.refine((text) => text === text.trim(), 'has spaces at its ends'),
);

/** One line of authored text, such as a title. */
export const lineSchema = authored.check(z.maxLength(MAX_LINE_LENGTH));

/** A few sentences of authored text. */
export const proseSchema = authored.check(z.maxLength(MAX_TEXT_LENGTH));

/** One line a person typed; may be empty. */
export const typedLineSchema = z.string().check(z.maxLength(MAX_LINE_LENGTH));

/** Text of any length up to the limit that a person typed; may be empty. */
export const typedTextSchema = z.string().check(z.maxLength(MAX_TEXT_LENGTH));
