import { writeFileSync } from 'node:fs';

import type { CatalogueProblem } from '../catalogue/catalogue.ts';
import { buildReturn } from '../domain/audit-return/build-return.ts';
import type { AuditReturn } from '../domain/audit-return/audit-return.ts';
import { succeed, type Result } from '../domain/shared/result.ts';
import { writeReturn } from '../files/audit-return/write-return.ts';
import {
  buildFictionalAudit,
  FICTIONAL_PARTNERSHIP,
  SIGNED,
} from '../catalogue/fictional/build-fictional-audit.ts';
import { complain, explainProblem, loadDepth } from './load-depth.ts';

const USAGE =
  'Usage: npm run --silent sample-return -- <agency-id> <edition-id> <number> <out-file>';

/**
 * Writes a filled, signed-off return of an organisation that does not exist, on the standard
 * questions or the first the agency offers. Returns the exit code: 0 written, 1 no such template or
 * not written, 2 wrong arguments.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [agency, edition, number, outFile] = args;
  if (
    agency === undefined ||
    edition === undefined ||
    number === undefined ||
    outFile === undefined ||
    args.length > 4 ||
    !/^\d{1,9}$/.test(number)
  ) {
    return complain(USAGE, 2);
  }
  const built = await buildSampleReturn(agency, edition, Number(number));
  if (!built.ok) return complain(explainProblem(built.problem), 1);
  const written = writeReturn(built.value);
  if (!written.ok) return complain(`The return could not be made: ${written.problem.kind}`, 1);
  try {
    writeFileSync(outFile, written.value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return complain(`The file could not be written: ${reason}`, 1);
  }
  return 0;
}

/** The same number gives the same return, whenever and wherever it is made. */
export async function buildSampleReturn(
  agency: string,
  edition: string,
  number: number,
): Promise<Result<AuditReturn, CatalogueProblem>> {
  const loaded = await loadDepth(agency, { edition, options: [] }, undefined);
  if (!loaded.ok) return loaded;
  const audit = buildFictionalAudit(loaded.value, number);
  return succeed(
    buildReturn(audit, loaded.value, {
      madeAt: SIGNED,
      recipients: [{ name: FICTIONAL_PARTNERSHIP, address: 'returns@example.org' }],
      damaged: 0,
    }),
  );
}
