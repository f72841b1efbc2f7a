import { fail, succeed, type Result } from '../../../domain/shared/result.ts';
import type { RoundId } from '../../../domain/collection/round.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import { openStorage } from '../../../storage/connection.ts';
import { readReturnDocument } from '../../../storage/received-returns.ts';
import { readRound, readRoundTemplates } from '../../../storage/rounds.ts';
import { buildSampleFiles, type SampleFile } from './build-sample-files.ts';

/** The files to practise on that go with the sample round as it stands. The problem is a word. */
export async function makeSampleFiles(
  roundId: RoundId,
  today: PlainDate,
): Promise<Result<readonly SampleFile[], string>> {
  const ready = await openStorage();
  if (!ready.ok) return fail(ready.problem.kind);
  const stored = await readRound(roundId);
  if (!stored.ok) return fail(stored.problem.kind);
  const { round, agencies, returns } = stored.value;
  const read = await readRoundTemplates(round.templates.map(({ templateHash }) => templateHash));
  if (!read.ok) return fail(read.problem.kind);
  const templateByKind = new Map(
    round.templates.flatMap(({ kind, templateHash }) => {
      const template = read.value.get(templateHash);
      return template === undefined ? [] : [[kind, template] as const];
    }),
  );
  const [first] = returns;
  const here = first === undefined ? undefined : await readReturnDocument(first.contentHash);
  return succeed(
    await buildSampleFiles({
      round,
      agencies,
      templateByKind,
      here: here?.ok === true ? here.value : undefined,
      today,
    }),
  );
}
