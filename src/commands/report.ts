import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { loadStepsBetween } from '../catalogue/load-steps-between.ts';
import type { AuditReturn } from '../domain/audit-return/audit-return.ts';
import { buildReturnReport } from '../domain/audit-return/build-return-report.ts';
import { returnToAudit } from '../domain/audit-return/return-to-audit.ts';
import { compareScorecards } from '../domain/comparison/compare-scorecards.ts';
import { buildSince } from '../domain/report/build-since.ts';
import { FULL_REPORT, REPORT_KINDS, type ReportKind } from '../domain/report/report-choices.ts';
import { KIND_WORDS } from '../domain/report/section-headings.ts';
import type { SinceLastTime } from '../domain/report/since-last-time.ts';
import { toFileWords } from '../domain/report/wording.ts';
import { scoreAudit } from '../domain/scoring/score-audit.ts';
import type { Scorecard } from '../domain/scoring/scorecard.ts';
import { toPlainDate } from '../domain/shared/plain-date.ts';
import { readReturn } from '../files/audit-return/read-return.ts';
import { returnFileName } from '../files/audit-return/return-file-name.ts';
import type { ReturnProblem } from '../files/audit-return/return-problem.ts';
import { APP_VERSION } from '../pdf/app-version.ts';
import { renderReport } from '../pdf/render-report.ts';
import { RETURN_INSIDE } from '../pdf/return-inside.ts';
import type { ReportFonts } from '../pdf/text/typefaces.ts';

const KINDS: ReadonlyMap<string, ReportKind> = new Map(
  REPORT_KINDS.map((kind) => [toFileWords(KIND_WORDS[kind].toLowerCase()), kind]),
);

const USAGE = `Usage: npm run --silent report -- <return-file> <out.pdf> [${[...KINDS.keys()].join('|')}] [<return-file of last time>]`;

/**
 * Makes the PDF of a return, with the return inside: the very bytes the app makes of the same return.
 * Without a kind it is the full report; with an earlier return it says what moved since. Resolves to
 * the exit code: 0 written, 1 a file is no return that can be read or cannot be written, 2 wrong
 * arguments.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [from, to, kindName = 'full-report', lastTime] = args;
  const kind = KINDS.get(kindName);
  if (from === undefined || to === undefined || args.length > 4 || kind === undefined) {
    return complain(USAGE, 2);
  }
  const given = readGiven(from);
  if (given === undefined) return 1;
  const earlier = lastTime === undefined ? undefined : readGiven(lastTime);
  if (lastTime !== undefined && earlier === undefined) return 1;
  const { auditReturn, bytes } = given;
  const beside = {
    app: APP_VERSION,
    ...(earlier && { since: await compare(earlier.auditReturn, auditReturn) }),
  };
  const report = buildReturnReport(auditReturn, beside, { ...FULL_REPORT, kind });
  const attachment = { name: returnFileName(auditReturn), bytes, ...RETURN_INSIDE };
  const made = renderReport(report, readFonts(), attachment);
  for (const { character, codePoints, replacement, count } of made.replaced) {
    process.stderr.write(
      `${codePoints} (${character}) is not in the fonts: ${count} times ${replacement === '' ? 'left out' : `drawn as ${replacement}`}.\n`,
    );
  }
  return writeOutput(to, made.bytes);
}

type Given = { readonly auditReturn: AuditReturn; readonly bytes: Uint8Array<ArrayBuffer> };

/** The return of a file; nothing where it cannot be read, and why is said. */
function readGiven(path: string): Given | undefined {
  const bytes = readInput(path);
  if (typeof bytes === 'string') {
    complain(`${path} cannot be read: ${bytes}`, 1);
    return undefined;
  }
  const read = readReturn(bytes);
  if (!read.ok) {
    complain(`${path} is no return that can be read: ${explain(read.problem)}`, 1);
    return undefined;
  }
  const { auditReturn, standing, signature } = read.value;
  if (signature === 'broken') {
    complain(
      `The signature of ${path} does not fit it: something was changed after it was signed.`,
    );
  }
  if (signature === 'unsafeKey') complain(`${path} is signed with a key that proves nothing.`);
  if (standing !== 'unchanged') {
    complain(`${path} was changed after it was made. The report shows it as it is.`);
  }
  return { auditReturn, bytes };
}

/** Both as they stood when the later return was made. */
async function compare(earlier: AuditReturn, later: AuditReturn): Promise<SinceLastTime> {
  const today = toPlainDate(new Date(later.madeAt));
  const score = (one: AuditReturn): Scorecard =>
    scoreAudit(one.content.template, returnToAudit(one), today);
  const steps = await loadStepsBetween(
    earlier.content.template.edition,
    later.content.template.edition,
  );
  return buildSince(
    compareScorecards(score(earlier), score(later), steps),
    earlier.content.leftOut ?? 0,
  );
}

function readInput(path: string): Uint8Array<ArrayBuffer> | string {
  try {
    return Uint8Array.from(readFileSync(path));
  } catch (error) {
    return toReason(error);
  }
}

function writeOutput(path: string, bytes: Uint8Array): number {
  try {
    writeFileSync(path, bytes);
    return 0;
  } catch (error) {
    return complain(`${path} cannot be written: ${toReason(error)}`, 1);
  }
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readFonts(): ReportFonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(resolve(path)));
  return {
    regular: read('source-sans/TTF/SourceSans3-Regular.ttf'),
    bold: read('source-sans/TTF/SourceSans3-Semibold.ttf'),
    fallback: read('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  };
}

function explain(problem: ReturnProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'it is empty';
    case 'tooLarge':
      return `it is too large (${problem.limit}, at most ${problem.most})`;
    case 'tooDeep':
      return `it is nested deeper than ${problem.most}`;
    case 'tooLong':
      return `${problem.where} is longer than ${problem.most} characters`;
    case 'notAReturn':
      return `it is something else (${problem.looksLike})`;
    case 'encrypted':
      return 'it is sealed';
    case 'otherEncoding':
      return 'it is not in UTF-8';
    case 'incomplete':
      return 'it ends too early';
    case 'damaged':
      return `it is damaged (${problem.where})`;
    case 'newerVersion':
      return `it is of a newer version (${problem.found})`;
    case 'unreadableFile':
      return problem.reason;
  }
}

function complain(words: string, code = 0): number {
  process.stderr.write(`${words}\n`);
  return code;
}
