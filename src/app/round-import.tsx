import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';

import { LoadingPage } from '../components/loading-page.tsx';
import { roundIdSchema } from '../domain/collection/round.ts';
import { ImportPage } from '../features/import-returns/import-page.tsx';
import { readRound } from '../storage/rounds.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { useToday } from './use-today.ts';

/** The import door of one round. */
export function RoundImport(): ReactElement {
  const { round = '' } = useParams();
  const today = useToday();
  const stored = useLiveQuery(async () => {
    const id = roundIdSchema.safeParse(round);
    const read = id.success ? await readRound(id.data) : undefined;
    return read?.ok === true ? read.value : ('missing' as const);
  }, [round]);
  if (stored === undefined) return <LoadingPage />;
  return stored === 'missing' ? <NotFoundPage /> : <ImportPage stored={stored} today={today} />;
}
