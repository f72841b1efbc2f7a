import type { ReactElement } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { page, type Locator } from 'vitest/browser';

import { useAudit } from '../../../src/app/use-audit.ts';
import { QuestionPage } from '../../../src/features/answer-question/question-page.tsx';
import type { ReportSave } from '../../../src/storage/save-state.ts';
import { show } from '../../components/show.tsx';
import { AUDIT, LEAD } from '../../storage/an-audit.ts';

/** A button of the page by its whole name, hidden words included. */
export function button(name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

const say = (): void => undefined;

/** The page of the audit's first question, on the real database. */
export function showQuestion(reportSave: ReportSave = say): void {
  show(
    <MemoryRouter initialEntries={[`/audits/${AUDIT}/questions/${LEAD}`]}>
      <Routes>
        <Route path="audits/:audit/questions/:question" element={<Opened report={reportSave} />} />
        <Route path="*" element={<p>Another page</p>} />
      </Routes>
    </MemoryRouter>,
  );
}

function Opened({ report }: { readonly report: ReportSave }): ReactElement {
  const state = useAudit(AUDIT);
  if (state.status !== 'ready') return <p>Opening the audit…</p>;
  return <QuestionPage stored={state.stored} scorecard={state.scorecard} reportSave={report} />;
}
