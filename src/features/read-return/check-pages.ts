import type { AuditReturn } from '../../domain/audit-return/audit-return.ts';
import { rebuildReport } from '../../domain/audit-return/build-return-report.ts';
import { readRecipe } from '../../domain/report/report-recipe.ts';
import { trustAddress } from '../../offline/trusted-address.ts';
import { APP_VERSION } from '../../pdf/app-version.ts';
import { makeReportPdf } from '../../pdf/make-report-pdf.ts';
import { compareReportPdfs } from '../../pdf/read-report-pdf.ts';
import type { CarryingPdf } from './read-any-return.ts';

/** Whether the pages of a PDF say what the return inside it says. */
export type PagesStanding =
  /** With a logo the cover cannot be made again to the point, and is left out. */
  | {
      readonly kind: 'match';
      readonly isWithoutCover: boolean;
      /** The pages tell of an earlier audit, which is in no return. */
      readonly isWithoutSince: boolean;
    }
  /** By number, from 1. */
  | { readonly kind: 'differ'; readonly pages: readonly number[] }
  /** Another version of the app may set the same report in other words. */
  | { readonly kind: 'otherVersion'; readonly app: string }
  | { readonly kind: 'unknown' };

/** Makes the pages again of the return and holds both beside each other (docs/decisions/0011). */
export async function checkPages(
  auditReturn: AuditReturn,
  { bytes, recipe: text }: CarryingPdf,
): Promise<PagesStanding> {
  const recipe = text === undefined ? undefined : readRecipe(text);
  if (recipe === undefined) return { kind: 'unknown' };
  try {
    const made = await makeReportPdf(rebuildReport(auditReturn, recipe), trustAddress);
    const comparison = await compareReportPdfs(bytes, made.bytes, trustAddress);
    if (comparison.kind === 'unreadable') return { kind: 'unknown' };
    const pages =
      comparison.kind === 'same'
        ? []
        : comparison.pages.filter((page) => page > 1 || !recipe.hasLogo);
    if (pages.length === 0)
      return {
        kind: 'match',
        isWithoutCover: recipe.hasLogo,
        isWithoutSince: recipe.facts.since !== undefined,
      };
    return recipe.app === APP_VERSION
      ? { kind: 'differ', pages }
      : { kind: 'otherVersion', app: recipe.app };
  } catch {
    return { kind: 'unknown' };
  }
}
