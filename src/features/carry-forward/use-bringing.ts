import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { AuditId } from '../../domain/audit/audit.ts';
import type { Brought } from '../../domain/carry/brought.ts';
import { bringCarried } from '../../storage/carried.ts';
import { explainFault } from './explain-fault.ts';

type Bringing = {
  readonly fault: string | undefined;
  readonly isBusy: boolean;
  readonly bring: () => void;
};

/** Brings it, and leads to what came of it. */
export function useBringing(auditId: AuditId, brought: Brought, onDone: () => void): Bringing {
  const navigate = useNavigate();
  const [fault, setFault] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const bring = async (): Promise<void> => {
    setIsBusy(true);
    const done = await bringCarried(auditId, brought, new Date());
    setIsBusy(false);
    if (!done.ok) {
      setFault(explainFault(done.problem));
      return;
    }
    onDone();
    const params = new URLSearchParams({ brought: done.value.broughtAt });
    await navigate(`/audits/${auditId}/carry-forward?${params.toString()}`);
  };
  return { fault, isBusy, bring: () => void bring() };
}
