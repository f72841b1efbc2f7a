import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { run } from '../../src/commands/report.ts';
import type { AuditReturn } from '../../src/domain/audit-return/audit-return.ts';
import {
  buildReturnReport,
  rebuildReport,
} from '../../src/domain/audit-return/build-return-report.ts';
import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import { returnToAudit } from '../../src/domain/audit-return/return-to-audit.ts';
import type { Audit } from '../../src/domain/audit/audit.ts';
import { compareScorecards } from '../../src/domain/comparison/compare-scorecards.ts';
import { buildSince } from '../../src/domain/report/build-since.ts';
import { FULL_REPORT, type ReportChoices } from '../../src/domain/report/report-choices.ts';
import { readRecipe } from '../../src/domain/report/report-recipe.ts';
import type { SinceLastTime } from '../../src/domain/report/since-last-time.ts';
import { scoreAudit } from '../../src/domain/scoring/score-audit.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { readReturn } from '../../src/files/audit-return/read-return.ts';
import { makeSigningPair, signReturn } from '../../src/files/audit-return/sign-return.ts';
import { writeReturn } from '../../src/files/audit-return/write-return.ts';
import { returnFileName } from '../../src/files/audit-return/return-file-name.ts';
import { APP_VERSION } from '../../src/pdf/app-version.ts';
import { comparePages, extractReturn } from '../../src/pdf/extract-return.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { RETURN_INSIDE } from '../../src/pdf/return-inside.ts';
import { auditOf, pastedText } from '../support/arbitraries.ts';
import { readReportFonts } from '../support/pdf-fonts.ts';
import { runPdfTool } from '../support/pdf-tools.ts';
import { readTreeText } from '../support/pdf-tree.ts';
import { aFullAudit, restampFile, RETURN_TEMPLATE } from '../support/return-files.ts';
import { workingsOf } from '../support/workings-arbitrary.ts';

const fonts = readReportFonts();
const MADE_AT = '2026-11-22T10:00:00.000Z';
const returnOf = (audit = aFullAudit()): AuditReturn =>
  buildReturn(audit, RETURN_TEMPLATE, { madeAt: MADE_AT, recipients: [], damaged: 0 });

function bytesOf(auditReturn: AuditReturn): Uint8Array<ArrayBuffer> {
  const written = writeReturn(auditReturn);
  if (!written.ok) throw new Error(written.problem.kind);
  return written.value;
}

function makePdf(
  auditReturn: AuditReturn,
  choices: ReportChoices = FULL_REPORT,
  more: { readonly since?: SinceLastTime } = {},
): Uint8Array {
  const report = buildReturnReport(auditReturn, { app: APP_VERSION, ...more }, choices);
  const name = returnFileName(auditReturn);
  const attachment = { name, bytes: bytesOf(auditReturn), ...RETURN_INSIDE };
  return renderReport(report, fonts, attachment).bytes;
}

/** As an app does that is given nothing but the PDF. */
async function remake(pdf: Uint8Array): Promise<Uint8Array> {
  const taken = await extractReturn(pdf);
  if (!taken.ok) throw new Error(taken.problem.kind);
  const read = readReturn(taken.value.bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  const recipe = must(readRecipe(taken.value.recipe ?? ''), 'a recipe');
  return renderReport(rebuildReport(read.value.auditReturn, recipe), fonts).bytes;
}

async function runCommand(
  given: Uint8Array,
  kind?: string,
  lastTime?: Uint8Array,
): Promise<{ readonly code: number; readonly said: string; readonly made?: Uint8Array }> {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const words: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    words.push(String(text));
    return true;
  });
  try {
    const [from, to] = [join(folder, 'given.s11.json'), join(folder, 'out.pdf')];
    writeFileSync(from, given);
    const earlier = join(folder, 'earlier.s11.json');
    if (lastTime !== undefined) writeFileSync(earlier, lastTime);
    const more = [kind, lastTime && earlier].filter((word) => word !== undefined);
    const code = await run([from, to, ...more]);
    const said = words.join('').replaceAll(folder, '');
    return code === 0 ? { code, said, made: new Uint8Array(readFileSync(to)) } : { code, said };
  } finally {
    spy.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Any audit with any past, colleagues and sign-offs. */
const anyAudit = fc
  .tuple(
    auditOf(RETURN_TEMPLATE),
    workingsOf(
      listQuestions(RETURN_TEMPLATE).map(({ id }) => id),
      pastedText,
    ),
  )
  .map(([audit, { carried, assignments, signOffs }]): Audit => ({
    ...audit,
    carried,
    assignments,
    signOffs,
  }));

test('audit, return, PDF and back: the return comes out whole, and the pages are made again of it', async () => {
  await fc.assert(
    fc.asyncProperty(anyAudit, fc.boolean(), async (audit, largePrint) => {
      const auditReturn = returnOf(audit);
      const pdf = makePdf(auditReturn, { ...FULL_REPORT, largePrint });
      const taken = await extractReturn(pdf);
      const read = readReturn(taken.ok ? taken.value.bytes : new Uint8Array());
      expect(read.ok && read.value).toEqual({ auditReturn, standing: 'unchanged' });
      expect(await comparePages(pdf, await remake(pdf))).toEqual({ kind: 'same' });
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);

test('pages that tell of an earlier audit are made again too, though it is in no return', async () => {
  const cardOf = (audit: Audit) => scoreAudit(RETURN_TEMPLATE, audit, '2026-11-22');
  const before = cardOf(aFullAudit({ answerByQuestion: new Map() }));
  const since = buildSince(compareScorecards(before, cardOf(aFullAudit()), []), 0);
  const pdf = makePdf(returnOf(), FULL_REPORT, { since });
  expect(readTreeText(pdf)).toContain('3 Since last time');
  expect(await comparePages(pdf, await remake(pdf))).toEqual({ kind: 'same' });
});

test('pages of one audit with the return of another are told', async () => {
  const [mine, other] = [returnOf(), returnOf(aFullAudit({ isSample: true }))];
  const report = buildReturnReport(mine, { app: APP_VERSION });
  const name = returnFileName(mine);
  const attachment = { name, bytes: bytesOf(other), ...RETURN_INSIDE };
  const forged = renderReport(report, fonts, attachment).bytes;
  expect((await comparePages(forged, await remake(forged))).kind).toBe('different');
});

test('the command makes the very PDF the app makes of the same return', async () => {
  const auditReturn = returnOf();
  const { code, said, made } = await runCommand(bytesOf(auditReturn));
  expect({ code, said }).toEqual({ code: 0, said: '' });
  expect(made).toEqual(makePdf(auditReturn));
});

test('a signed return inside a PDF is signed when it is taken out, and its pages are the same', async () => {
  const signed = signReturn(returnOf(), makeSigningPair());
  const { code, said, made } = await runCommand(bytesOf(signed));
  expect({ code, said }).toEqual({ code: 0, said: '' });
  const pdf = must(made, 'the PDF');
  const taken = await extractReturn(pdf);
  const read = readReturn(taken.ok ? taken.value.bytes : new Uint8Array());
  expect(read.ok && read.value).toEqual({
    auditReturn: signed,
    standing: 'unchanged',
    signature: 'fits',
  });
  expect(await comparePages(pdf, await remake(pdf))).toEqual({ kind: 'same' });
});

test('the command says when a signature does not fit, and makes the report all the same', async () => {
  const signed = signReturn(returnOf(), makeSigningPair());
  const forged = restampFile(bytesOf(signed), (text) => text.replaceAll('Anytown', 'Othertown'));
  const { code, said } = await runCommand(forged);
  expect(code).toBe(0);
  expect(said).toBe(
    'The signature of /given.s11.json does not fit it: something was changed after it was signed.\n',
  );
});

test('the command says what moved since the return of last time, as the app does', async () => {
  const [before, after] = [returnOf(aFullAudit({ answerByQuestion: new Map() })), returnOf()];
  const cardOf = (audit: Audit) => scoreAudit(RETURN_TEMPLATE, audit, '2026-11-22');
  const since = buildSince(
    compareScorecards(cardOf(returnToAudit(before)), cardOf(returnToAudit(after)), []),
    0,
  );
  const { code, said, made } = await runCommand(bytesOf(after), 'full-report', bytesOf(before));
  expect({ code, said }).toEqual({ code: 0, said: '' });
  expect(made).toEqual(makePdf(after, FULL_REPORT, { since }));
  expect(readTreeText(must(made, 'a PDF'))).toContain('3 Since last time');
});

test('a return of last time that cannot be read is named, and nothing is made', async () => {
  const { code, said } = await runCommand(bytesOf(returnOf()), 'board-pack', Uint8Array.of(0x7b));
  expect(code).toBe(1);
  expect(said).toContain('/earlier.s11.json is no return that can be read');
});

test('another kind can be asked for', async () => {
  const { made } = await runCommand(bytesOf(returnOf()), 'board-pack');
  const text = readTreeText(must(made, 'a PDF'));
  expect(text).toContain('7 Method and limits');
  expect(text).not.toContain('All answers');
  expect(runPdfTool('qpdf', must(made, 'a PDF'), ['--check'])).toContain('No syntax');
});

test('what was changed after it was made is shown as it is, and that is said', async () => {
  const text = new TextDecoder().decode(bytesOf(returnOf()));
  const changed = new TextEncoder().encode(text.replace('Anytown Police', 'Anytown Polite'));
  const { code, said, made } = await runCommand(changed);
  expect(code).toBe(0);
  expect(said).toContain('was changed after it was made');
  expect(readTreeText(must(made, 'a PDF'))).toContain('Anytown Polite');
});

test.each([
  ['', 'it is empty'],
  ['{}', 'it is something else (data)'],
  ['%PDF-1.7', 'it is something else (pdf)'],
])('%j is refused in words, with exit code 1', async (text, words) => {
  const { code, said } = await runCommand(new TextEncoder().encode(text));
  expect(code).toBe(1);
  expect(said).toContain(words);
});

test('wrong arguments say how it is called, with exit code 2', async () => {
  const { code, said } = await runCommand(bytesOf(returnOf()), 'poster');
  expect(code).toBe(2);
  expect(said).toBe(
    'Usage: npm run --silent report -- <return-file> <out.pdf> [board-pack|full-report|action-plan] [<return-file of last time>]\n',
  );
});
