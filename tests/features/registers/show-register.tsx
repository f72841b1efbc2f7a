import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { page, type Locator } from 'vitest/browser';

import { useAudit, type OpenAudit } from '../../../src/app/use-audit.ts';
import { ActionPlanPage } from '../../../src/features/registers/action-plan-page.tsx';
import { EvidenceRegisterPage } from '../../../src/features/registers/evidence-register-page.tsx';
import type { ReportSave } from '../../../src/storage/save-state.ts';
import { show } from '../../components/show.tsx';
import { AUDIT } from '../../storage/an-audit.ts';

/** A button of the page by its whole name, hidden words included. */
export function button(name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

const say = (): void => undefined;

/** A register of the audit, on the real database. */
export function showRegister(of: 'evidence' | 'actions', reportSave: ReportSave = say): void {
  const Register = of === 'evidence' ? EvidenceRegisterPage : ActionPlanPage;
  show(
    <MemoryRouter initialEntries={[`/audits/${AUDIT}/${of}`]}>
      <Routes>
        <Route
          path={`audits/:audit/${of}`}
          element={<Opened>{(open) => <Register {...open} reportSave={reportSave} />}</Opened>}
        />
        <Route path="*" element={<p>Another page</p>} />
      </Routes>
    </MemoryRouter>,
  );
}

type OpenedProps = { readonly children: (open: OpenAudit) => ReactElement };

function Opened({ children }: OpenedProps): ReactElement {
  const state = useAudit(AUDIT);
  if (state.status !== 'ready') return <p>Opening the audit…</p>;
  return children(state);
}

/** Nothing can be stored while `act` runs. */
export async function withoutRoom(act: () => Promise<void>): Promise<void> {
  const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
  Reflect.set(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  try {
    await act();
  } finally {
    Reflect.set(IDBObjectStore.prototype, 'put', put);
  }
}
