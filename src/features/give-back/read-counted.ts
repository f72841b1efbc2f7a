import type { Round, RoundId } from '../../domain/collection/round.ts';
import { countIn, type CountedAgency } from '../../domain/picture/count-in.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import type { Template } from '../../domain/template/template.ts';
import { keyOfReturns, loadReturns } from '../../items/load-returns.ts';
import { openStorage } from '../../storage/connection.ts';
import { readModeration } from '../../storage/moderations.ts';
import { readRound } from '../../storage/rounds.ts';

export type CountedRound = {
  readonly round: Round;
  readonly counted: readonly CountedAgency[];
  readonly templateByHash: ReadonlyMap<string, Template>;
};

/** The round as it is stored. In a worker the page does not wait for it. */
export async function readCounted(roundId: RoundId): Promise<Result<CountedRound, string>> {
  const ready = await openStorage();
  if (!ready.ok) return fail(ready.problem.kind);
  const stored = await readRound(roundId);
  if (!stored.ok) return fail(stored.problem.kind);
  const moderation = await readModeration(roundId);
  if (!moderation.ok) return fail(moderation.problem.kind);
  const { returns, round } = stored.value;
  const read = await loadReturns(keyOfReturns(returns), () => undefined);
  if (read === undefined) return fail('the returns cannot be read');
  const { moderations } = moderation.value;
  const { counted } = countIn({ ...stored.value, moderations, ...read });
  return succeed({ round, counted, templateByHash: read.templateByHash });
}
