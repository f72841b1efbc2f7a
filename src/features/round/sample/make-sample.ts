import { succeed, type Result } from '../../../domain/shared/result.ts';
import { openStorage } from '../../../storage/connection.ts';
import { eraseRound } from '../../../storage/erase-round.ts';
import { storeImport } from '../../../storage/received-returns.ts';
import type { RoundProblem } from '../../../storage/round-rows.ts';
import { startRound } from '../../../storage/rounds.ts';
import { buildSample, type SampleChoices, type SampleRound } from './build-sample.ts';
import { findSample } from './find-sample.ts';
import type { SampleReply } from './sample-message.ts';

/** Puts the sample rounds on this device, both or neither. There is one sample at a time. */
export async function makeSample(
  request: SampleChoices,
  tell: (done: number) => void,
): Promise<SampleReply> {
  const ready = await openStorage();
  if (!ready.ok) return { kind: 'failed', why: ready.problem.kind };
  const here = await findSample();
  if (here !== undefined) return { kind: 'made', roundId: here };
  const { before, now } = buildSample(request, tell);
  for (const one of [before, now]) {
    const stored = await storeRound(one, request);
    if (!stored.ok) {
      await eraseRound(before.round.id);
      await eraseRound(now.round.id);
      return { kind: 'failed', why: stored.problem.kind };
    }
  }
  return { kind: 'made', roundId: now.round.id };
}

async function storeRound(
  { round, agencies, returns }: SampleRound,
  { templates }: SampleChoices,
): Promise<Result<undefined, RoundProblem | { readonly kind: 'roundExists' }>> {
  const at = new Date();
  const started = await startRound({ round, agencies, templates }, at);
  if (!started.ok) return started;
  const stored = await storeImport(round.id, { returns, agencies: [] }, at);
  return stored.ok ? succeed(undefined) : stored;
}
