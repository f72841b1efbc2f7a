import { useCallback, useMemo, useState } from 'react';

import { combineSaves, type ReportSave, type SaveState } from '../storage/save-state.ts';

/** How all saving goes, put together from what each part of the screen reports. */
export function useSaves(): { readonly save: SaveState; readonly reportSave: ReportSave } {
  const [saveByWhat, setSaveByWhat] = useState<ReadonlyMap<string, SaveState>>(new Map());
  const reportSave = useCallback<ReportSave>((what, state) => {
    setSaveByWhat((now) => new Map(now).set(what, state));
  }, []);
  const save = useMemo(() => combineSaves(saveByWhat.values()), [saveByWhat]);
  return { save, reportSave };
}
