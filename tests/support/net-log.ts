import { readFileSync } from 'node:fs';

import * as z from 'zod/mini';

const netLogSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({
      type: z.number(),
      params: z.optional(z.object({ url: z.optional(z.string()) })),
    }),
  ),
});

/**
 * Every address that a browser started with `--log-net-log=file` set out to fetch, whoever asked,
 * whether or not it got anywhere. The file is whole when the browser was closed in peace.
 */
export function readNetLog(file: string): readonly string[] {
  const { constants, events } = z.parse(netLogSchema, JSON.parse(readFileSync(file, 'utf8')));
  const start = constants.logEventTypes['URL_REQUEST_START_JOB'];
  if (start === undefined) throw new Error('This browser names its requests otherwise');
  return events.flatMap(({ type, params }) =>
    type === start && params?.url !== undefined ? [params.url] : [],
  );
}
