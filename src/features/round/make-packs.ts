import { joinWords } from '../../domain/shared/count-words.ts';
import { zipPacks } from '../../files/template/zip-packs.ts';
import { openStorage } from '../../storage/connection.ts';
import { readRound, readRoundTemplates } from '../../storage/rounds.ts';
import { listPackFiles } from './make-pack.ts';
import type { PackReply, PackRequest } from './pack-message.ts';

/** A page is told of some of hundreds. */
const TELL_EVERY_MS = 100;

/** The packs of these agencies as one archive, made of what is stored; `tell` is told how many. */
export async function makePacks(
  { roundId, tokens }: PackRequest,
  tell: (done: number) => void,
): Promise<PackReply> {
  const ready = await openStorage();
  if (!ready.ok) return { kind: 'failed', why: ready.problem.kind };
  const stored = await readRound(roundId);
  if (!stored.ok) return { kind: 'failed', why: stored.problem.kind };
  const { round } = stored.value;
  const asked = new Set<string>(tokens);
  const agencies = stored.value.agencies.filter(({ token }) => asked.has(token));
  const kinds = new Set(agencies.map(({ kind }) => kind));
  const named = round.templates.filter(({ kind }) => kinds.has(kind));
  const read = await readRoundTemplates(named.map(({ templateHash }) => templateHash));
  if (!read.ok) return { kind: 'failed', why: read.problem.kind };
  const missing = named.filter(({ templateHash }) => !read.value.has(templateHash));
  if (missing.length > 0) {
    const names = joinWords(missing.map(({ kindName }) => kindName));
    return { kind: 'failed', why: `the questions of ${names} cannot be read` };
  }
  const templateByKind = new Map(
    named.flatMap(({ kind, templateHash }) => {
      const template = read.value.get(templateHash);
      return template === undefined ? [] : [[kind, template] as const];
    }),
  );
  let toldAt = 0;
  const file = await zipPacks(listPackFiles(round, agencies, templateByKind), (files) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    tell(Math.floor(files / 2));
  });
  return { kind: 'made', file };
}
