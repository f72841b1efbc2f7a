import { useEffect, useId, useMemo } from 'react';

import { createReportedSave, type ReportedSave } from '../storage/reported-save.ts';
import type { ReportSave } from '../storage/save-state.ts';

/** The saving of one section of the page, apart from that of any other. */
export function useReportedSave(what: string, reportSave: ReportSave): ReportedSave {
  const key = `${what} ${useId()}`;
  const saving = useMemo(() => createReportedSave(key, reportSave), [key, reportSave]);
  useEffect(() => saving.stay(), [saving]);
  return saving;
}
