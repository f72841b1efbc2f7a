import { zipSync, type Zippable } from 'fflate';

import { buildReturnReport } from '../../src/domain/audit-return/build-return-report.ts';
import { buildReturn } from '../../src/domain/audit-return/build-return.ts';
import type { AuditReturn } from '../../src/domain/audit-return/audit-return.ts';
import { auditIdSchema, type Audit } from '../../src/domain/audit/audit.ts';
import { FULL_REPORT } from '../../src/domain/report/report-choices.ts';
import { toCanonicalJson } from '../../src/domain/shared/content-hash.ts';
import { ticketOf } from '../../src/domain/collection/ticket-of.ts';
import { must } from '../../src/domain/shared/must.ts';
import { listQuestions, type Question, type Template } from '../../src/domain/template/template.ts';
import { writeTemplateFile } from '../../src/files/template/write-template-file.ts';
import {
  buildFictionalAudit,
  SIGNED,
} from '../../src/catalogue/fictional/build-fictional-audit.ts';
import { loadDepth } from '../../src/commands/load-depth.ts';
import { returnFileName } from '../../src/files/audit-return/return-file-name.ts';
import { APP_VERSION } from '../../src/pdf/app-version.ts';
import { renderReport } from '../../src/pdf/render-report.ts';
import { RETURN_INSIDE } from '../../src/pdf/return-inside.ts';
import { uuidOf } from './builders.ts';
import { readReportFonts } from './pdf-fonts.ts';
import { anAgency, aRound, ROUND, tokenOf } from './collection.ts';
import { RETURN_TEMPLATE } from './return-files.ts';
import type { Agency } from '../../src/domain/collection/agency.ts';

export type RoundFile = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A small set of questions, as a club or a faith group is asked: its returns weigh some 60 kB. */
export async function liteTemplate(): Promise<Template> {
  const loaded = await loadDepth('vcse-faith-private', { edition: 'wt2023', options: [] }, 'lite');
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  return loaded.value;
}

/** The first questions of a set, where a test needs three by name. */
export function firstThree(template: Template): readonly [Question, Question, Question] {
  const [first, second, third] = listQuestions(template);
  return [must(first, 'a question'), must(second, 'a second'), must(third, 'a third')];
}

type Change = {
  readonly audit?: Partial<Audit>;
  readonly roundId?: string | undefined;
  readonly agencyToken?: string | undefined;
};

/** The return of the agency of that number, made of its pack. */
export function makeReturn(template: Template, place: number, change: Change = {}): AuditReturn {
  const built = buildFictionalAudit(template, place);
  const id = auditIdSchema.parse(uuidOf(20_000 + place));
  const audit: Audit = {
    ...built,
    id,
    details: { ...built.details, organisation: `Agency ${place}` },
    ...change.audit,
  };
  const { roundId = ROUND, agencyToken = tokenOf(place) } = change;
  return buildReturn(audit, template, {
    madeAt: SIGNED,
    recipients: [{ name: 'Anyshire', address: 'returns@example.org' }],
    damaged: 0,
    ...('roundId' in change && change.roundId === undefined ? {} : { roundId }),
    ...('agencyToken' in change && change.agencyToken === undefined ? {} : { agencyToken }),
  });
}

export function toFile(auditReturn: AuditReturn, name: string): RoundFile {
  return { name, bytes: new TextEncoder().encode(toCanonicalJson(auditReturn)) };
}

/** The file of questions of a pack, as an agency gets it. */
export function templateFileBytes(): Uint8Array<ArrayBuffer> {
  const ticket = ticketOf(aRound(), anAgency(1));
  const given = { isSample: false, template: RETURN_TEMPLATE, ticket, letter: 'Dear colleague' };
  return Uint8Array.from(writeTemplateFile(given));
}

/** So many returns of so many agencies, from a number on. */
export function makeFiles(template: Template, count: number, from = 0): readonly RoundFile[] {
  return Array.from({ length: count }, (_, place) =>
    toFile(
      makeReturn(template, from + place),
      `self-audit-return_Agency-${from + place}_v1-0_2026-11-20.s11.json`,
    ),
  );
}

/** The PDF of a report with the return inside, as an agency may send it. */
export function toPdf(auditReturn: AuditReturn, name: string): RoundFile {
  return pdfAround(auditReturn, toFile(auditReturn, name));
}

/** The same with any bytes in the place of the return. */
export function pdfAround(auditReturn: AuditReturn, { name, bytes }: RoundFile): RoundFile {
  const report = buildReturnReport(auditReturn, { app: APP_VERSION }, FULL_REPORT);
  const attachment = { name: returnFileName(auditReturn), bytes, ...RETURN_INSIDE };
  const pdf = renderReport(report, readReportFonts(), attachment).bytes;
  return { name, bytes: Uint8Array.from(pdf) };
}

export function makeAgencies(count: number): readonly Agency[] {
  return Array.from({ length: count }, (_, place) =>
    anAgency(place, { kind: 'vcse-faith-private' }),
  );
}

export function toZip(files: readonly RoundFile[], name = 'returns.zip'): RoundFile {
  const entries: Zippable = Object.fromEntries(files.map((file) => [file.name, file.bytes]));
  return { name, bytes: Uint8Array.from(zipSync(entries, { level: 6 })) };
}
