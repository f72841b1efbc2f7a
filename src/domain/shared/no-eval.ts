import * as z from 'zod/mini';

/*
 * Imported before the first schema: zod then builds no code from strings, which the security
 * policy forbids. Measured not to be slower.
 */
z.config({ jitless: true });
