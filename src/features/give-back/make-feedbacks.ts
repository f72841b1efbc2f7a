import { buildLetter } from '../../domain/feedback/build-letter.ts';
import { buildFeedback, stampFeedback } from '../../domain/feedback/build-feedback.ts';
import type { Feedback } from '../../domain/feedback/feedback.ts';
import { findPositions } from '../../domain/feedback/find-positions.ts';
import { findReadiness, findStanding } from '../../domain/feedback/find-standing.ts';
import type { CountedAgency } from '../../domain/picture/count-in.ts';
import { toFileWords } from '../../domain/report/wording.ts';
import { nameFeedbackFile, writeFeedback } from '../../files/feedback/write-feedback.ts';
import { zipPacks, type PackFile } from '../../files/template/zip-packs.ts';
import { renderReport } from '../../pdf/render-report.ts';
import type { ReportFonts } from '../../pdf/text/typefaces.ts';
import type { GivingReply, GivingRequest } from './give-back-message.ts';
import { readCounted, type CountedRound } from './read-counted.ts';

/** A page is told of some of hundreds. */
const TELL_EVERY_MS = 100;

/**
 * A feedback file and a letter for each of these agencies, in a folder of its own. Looked at once
 * more: what came to be held back since the page was drawn is left out, and said.
 */
export async function makeFeedbacks(
  request: GivingRequest,
  loadFonts: () => Promise<ReportFonts>,
  tell: (done: number) => void,
): Promise<GivingReply> {
  const read = await readCounted(request.roundId);
  if (!read.ok) return { kind: 'failed', why: read.problem };
  const asked = new Set<string>(request.tokens);
  const chosen = read.value.counted.filter(({ agency }) => asked.has(agency.token));
  const ready = chosen.filter(
    (one) =>
      read.value.templateByHash.has(one.received.templateHash) &&
      findReadiness(findStanding(one)) === 'ready',
  );
  const fonts = await loadFonts();
  let toldAt = 0;
  const files = listFiles(read.value, ready, request, fonts);
  const file = await zipPacks(files, (count) => {
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    tell(Math.floor(count / 2));
  });
  const left = chosen.filter((one) => !ready.includes(one)).map(({ agency }) => agency.name);
  const given = ready.map(({ agency, received }) => ({
    token: agency.token,
    contentHash: received.contentHash,
  }));
  return { kind: 'made', file, given, left };
}

/** A folder is named after its agency, with the beginning of its token where two would be alike. */
function* listFiles(
  round: CountedRound,
  ready: readonly CountedAgency[],
  request: GivingRequest,
  fonts: ReportFonts,
): Generator<PackFile> {
  const findPosition = findPositions(round.counted);
  const folders = new Set<string>();
  for (const one of ready) {
    const feedback = makeFeedback(round, one, request, findPosition(one));
    const written = feedback === undefined ? undefined : writeFeedback(feedback);
    if (feedback === undefined || written?.ok !== true) continue;
    const name = toFileWords(one.agency.name) || 'agency';
    const isTaken = folders.has(name.toLowerCase());
    const folder = isTaken ? `${name}-${one.agency.token.slice(0, 4)}` : name;
    folders.add(folder.toLowerCase());
    yield { path: `${folder}/${nameFeedbackFile(one.agency.name)}`, bytes: written.value };
    const letter = buildLetter(feedback);
    const { bytes } = renderReport(letter, fonts);
    yield { path: `${folder}/${letter.fileName}.pdf`, bytes };
  }
}

export function makeFeedback(
  { round, templateByHash }: CountedRound,
  one: CountedAgency,
  { message, madeAt }: Pick<GivingRequest, 'message' | 'madeAt'>,
  position: ReturnType<ReturnType<typeof findPositions>>,
): Feedback | undefined {
  const template = templateByHash.get(one.received.templateHash);
  if (template === undefined) return undefined;
  return stampFeedback(buildFeedback(round, one, template, { position, message }), madeAt);
}
