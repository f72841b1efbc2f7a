import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { AuditId } from '../../domain/audit/audit.ts';
import { fail, type Result } from '../../domain/shared/result.ts';
import type { ChangeFault } from './use-change.ts';

export type SampleState = {
  readonly fault: ChangeFault | undefined;
  readonly isOpening: boolean;
  readonly open: () => Promise<void>;
};

/** The way to the sample, which is put on this device and gone to. */
export function useSample(): SampleState {
  const navigate = useNavigate();
  const [fault, setFault] = useState<ChangeFault>();
  const [isOpening, setIsOpening] = useState(false);
  return {
    fault,
    isOpening,
    open: async () => {
      setIsOpening(true);
      setFault(undefined);
      const opened = await loadAndOpen();
      setIsOpening(false);
      if (opened.ok) await navigate(`/audits/${opened.value}`);
      else setFault({ title: 'The sample could not be opened', text: opened.problem });
    },
  };
}

/** The sample is a part of its own, which a first visit may find itself without a network to load. */
async function loadAndOpen(): Promise<Result<AuditId, string>> {
  try {
    const { openSample } = await import('./open-sample.ts');
    return await openSample();
  } catch {
    return fail(
      'It could not be loaded. Nothing has been changed. Check that you are online, then try again. If that does not help, reload this page.',
    );
  }
}
