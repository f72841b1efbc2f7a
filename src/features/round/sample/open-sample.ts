import { loadChoices } from '../../../catalogue/choices.ts';
import { roundIdSchema, type RoundId } from '../../../domain/collection/round.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { fail, succeed, type Result } from '../../../domain/shared/result.ts';
import { startWorker } from '../../../offline/start-worker.ts';
import { newId } from '../../../storage/new-id.ts';
import { composeRoundTemplates } from '../compose-round-templates.ts';
import { findSample } from './find-sample.ts';
import { sampleReplySchema, type SampleReply, type SampleRequest } from './sample-message.ts';
import { SAMPLE_KINDS } from './sample-plan.ts';
import workerAddress from './sample-worker.ts?worker&url';

/** The sample round on this device, made if need be. The problem is a sentence to show. */
export async function openSample(
  today: PlainDate,
  tell: (done: number) => void,
): Promise<Result<RoundId, string>> {
  const here = await findSample();
  if (here !== undefined) return succeed(here);
  try {
    const choices = await loadChoices();
    const chosen = {
      kinds: SAMPLE_KINDS,
      edition: choices.editions[0]?.id ?? '',
      depth: 'standard',
      parts: [],
    };
    const asked = await composeRoundTemplates(choices, chosen, []);
    if (!asked.ok) return asked;
    const { named, composed } = asked.value;
    const ids = { now: roundIdSchema.parse(newId()), before: roundIdSchema.parse(newId()) };
    const reply = await ask({ today, ids, named, templates: composed }, tell);
    return reply.kind === 'made' ? succeed(reply.roundId) : fail(explain(reply.why));
  } catch {
    return fail('It could not be loaded. Check that you are online, then try again.');
  }
}

function explain(why: string): string {
  return why === 'full'
    ? 'There is not enough space on this device. Delete files you no longer need from it, then try again.'
    : `The browser could not store it (${why}). Reload the page and try again.`;
}

type Ended = Exclude<SampleReply, { kind: 'making' }>;

function ask(request: SampleRequest, tell: (done: number) => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(workerAddress);
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const reply = sampleReplySchema.safeParse(data);
      if (reply.success && reply.data.kind === 'making') {
        tell(reply.data.done);
        return;
      }
      worker.terminate();
      if (reply.success && reply.data.kind !== 'making') resolve(reply.data);
      else reject(new Error('The answer could not be read'));
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    });
    worker.postMessage(request);
  });
}
