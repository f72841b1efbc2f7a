import { loadChoices } from '../../../catalogue/choices.ts';
import { roundIdSchema, type RoundId } from '../../../domain/collection/round.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { fail, succeed, type Result } from '../../../domain/shared/result.ts';
import { newId } from '../../../storage/new-id.ts';
import { composeRoundTemplates } from '../compose-round-templates.ts';
import { askSampleWorker } from './ask-sample-worker.ts';
import { findSample } from './find-sample.ts';
import { SAMPLE_KINDS } from './sample-plan.ts';

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
      ownByKind: {},
    };
    const asked = await composeRoundTemplates(choices, chosen, []);
    if (!asked.ok) return asked;
    const { named, composed } = asked.value;
    const ids = { now: roundIdSchema.parse(newId()), before: roundIdSchema.parse(newId()) };
    const reply = await askSampleWorker(
      { kind: 'round', today, ids, named, templates: composed },
      tell,
    );
    if (reply.kind === 'made') return succeed(reply.roundId);
    return fail(explain(reply.kind === 'failed' ? reply.why : reply.kind));
  } catch {
    return fail('It could not be loaded. Check that you are online, then try again.');
  }
}

function explain(why: string): string {
  return why === 'full'
    ? 'There is not enough space on this device. Delete files you no longer need from it, then try again.'
    : `The browser could not store it (${why}). Reload the page and try again.`;
}
