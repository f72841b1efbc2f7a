import type { Report } from '../domain/report/report-block.ts';
import { normaliseReport, type ReplacedCharacter } from './text/normalise-report.ts';
import { readTypefaces, type ReportFonts } from './text/typefaces.ts';

/**
 * What the PDF will not show as it was written, for a screen to say before the export. The drawer
 * works from the same list, so the two never differ.
 */
export function checkCharacters(report: Report, fonts: ReportFonts): readonly ReplacedCharacter[] {
  return normaliseReport(report, readTypefaces(fonts)).replaced;
}
