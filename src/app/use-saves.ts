import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';

import { combineSaves, type ReportSave, type SaveState } from '../storage/save-state.ts';
import { useHealth } from './use-health.ts';

/** How often words that are not stored are tried again by themselves, in milliseconds. */
const AGAIN_MS = 10_000;

/** How all saving goes, put together from what each part of the screen reports. */
export function useSaves(): { readonly save: SaveState; readonly reportSave: ReportSave } {
  const [saveByWhat, setSaveByWhat] = useState<ReadonlyMap<string, SaveState>>(new Map());
  const reportSave = useCallback<ReportSave>((what, state) => {
    setSaveByWhat((now) => new Map(now).set(what, state));
  }, []);
  const save = useMemo(() => combineSaves(saveByWhat.values()), [saveByWhat]);
  useTryingAgain(saveByWhat);
  return { save, reportSave };
}

/** What found no room, or no database, is stored once there is one again: nobody has to ask for it. */
function useTryingAgain(saveByWhat: ReadonlyMap<string, SaveState>): void {
  const isWell = useHealth().kind === 'well';
  const retries = [...saveByWhat.values()].flatMap(findRetry);
  const tryAgain = useEffectEvent(() => {
    for (const retry of retries) retry();
  });
  const isWaiting = retries.length > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => {
      tryAgain();
    }, AGAIN_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isWaiting]);
  useEffect(() => {
    if (isWell) tryAgain();
  }, [isWell]);
}

/** Of what may go well without anybody doing anything on this page. */
function findRetry(save: SaveState): readonly (() => void)[] {
  if (save.kind !== 'notSaved' || save.retry === undefined) return [];
  return ['full', 'closed', 'failed'].includes(save.problem.kind) ? [save.retry] : [];
}
