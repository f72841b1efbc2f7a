import * as z from 'zod/mini';

/**
 * Half a character, as a paste may leave, has no UTF-8: it becomes the sign for what cannot be
 * shown, as it would in any file. The rest is as it was typed. Fields without a value go, as in JSON.
 */
export function mendTexts<Value>(value: Value, schema: z.ZodMiniType<Value>): Value {
  const mended: unknown = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? inner.replace(/\p{Surrogate}/gu, '\ufffd') : inner,
  );
  return z.parse(schema, mended);
}
