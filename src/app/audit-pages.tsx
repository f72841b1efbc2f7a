import type { ReactElement } from 'react';
import { Route, Routes, useParams } from 'react-router';

import { LazyPages, lazyPage } from '../components/lazy-page.tsx';
import { must } from '../domain/shared/must.ts';
import type { ReportSave } from '../storage/save-state.ts';
import { AuditFrame } from './audit-frame.tsx';
import { CareNotice } from './care-notice.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import type { OpenAudit } from './use-audit.ts';

const TaskListPage = lazyPage(
  async () => (await import('../features/audit-overview/task-list-page.tsx')).TaskListPage,
);
const StandardPage = lazyPage(
  async () => (await import('../features/audit-overview/standard-page.tsx')).StandardPage,
);
const DetailsPage = lazyPage(
  async () => (await import('../features/audit-setup/details-page.tsx')).DetailsPage,
);
const QuestionPage = lazyPage(
  async () => (await import('../features/answer-question/question-page.tsx')).QuestionPage,
);
const CheckPage = lazyPage(
  async () => (await import('../features/check-audit/check-page.tsx')).CheckPage,
);
const CarryForwardPage = lazyPage(
  async () => (await import('../features/carry-forward/carry-forward-page.tsx')).CarryForwardPage,
);
const CopySitePage = lazyPage(
  async () => (await import('../features/carry-forward/copy-site-page.tsx')).CopySitePage,
);
const ReportPage = lazyPage(
  async () => (await import('../features/audit-report/report-page.tsx')).ReportPage,
);
const AnswerHistoryPage = lazyPage(
  async () => (await import('../features/history/answer-history-page.tsx')).AnswerHistoryPage,
);
const AuditHistoryPage = lazyPage(
  async () => (await import('../features/history/audit-history-page.tsx')).AuditHistoryPage,
);
const EvidenceRegisterPage = lazyPage(
  async () =>
    (await import('../features/registers/evidence-register-page.tsx')).EvidenceRegisterPage,
);
const ActionPlanPage = lazyPage(
  async () => (await import('../features/registers/action-plan-page.tsx')).ActionPlanPage,
);
const AllQuestionsPage = lazyPage(
  async () => (await import('../features/all-questions/all-questions-page.tsx')).AllQuestionsPage,
);
const FirstPassPage = lazyPage(
  async () => (await import('../features/all-questions/first-pass-page.tsx')).FirstPassPage,
);
const SearchPage = lazyPage(
  async () => (await import('../features/all-questions/search-page.tsx')).SearchPage,
);
const ChooseEarlierPage = lazyPage(
  async () =>
    (await import('../features/compare-audits/choose-earlier-page.tsx')).ChooseEarlierPage,
);
const ComparePage = lazyPage(
  async () => (await import('../features/compare-audits/compare-page.tsx')).ComparePage,
);

const ColleaguesPage = lazyPage(
  async () => (await import('../features/ask-colleague/colleagues-page.tsx')).ColleaguesPage,
);
const AskPage = lazyPage(
  async () => (await import('../features/ask-colleague/ask-page.tsx')).AskPage,
);
const PartPage = lazyPage(
  async () => (await import('../features/ask-colleague/part-page.tsx')).PartPage,
);

const SheetPage = lazyPage(
  async () => (await import('../features/spreadsheet/sheet-page.tsx')).SheetPage,
);

const ReadBackPage = lazyPage(
  async () => (await import('../features/read-back/read-back-page.tsx')).ReadBackPage,
);

const SignOffPage = lazyPage(
  async () => (await import('../features/sign-off/sign-off-page.tsx')).SignOffPage,
);
const CreateReturnPage = lazyPage(
  async () => (await import('../features/create-return/create-return-page.tsx')).CreateReturnPage,
);
const KeptReturnPage = lazyPage(
  async () => (await import('../features/read-return/kept-return-page.tsx')).KeptReturnPage,
);
const HandoverPage = lazyPage(
  async () => (await import('../features/handover/handover-page.tsx')).HandoverPage,
);
const FeedbackPage = lazyPage(
  async () => (await import('../features/feedback/feedback-page.tsx')).FeedbackPage,
);

type AuditPagesProps = { readonly reportSave: ReportSave };

/** The pages of one audit. It is read and scored once for all of them, and again when it changes. */
export function AuditPages({ reportSave }: AuditPagesProps): ReactElement {
  const { audit } = useParams();
  return (
    <AuditFrame key={audit} id={must(audit, 'the audit in the address')}>
      {(open) => (
        <LazyPages>
          <Pages open={open} reportSave={reportSave} />
        </LazyPages>
      )}
    </AuditFrame>
  );
}

function Pages({ open, reportSave }: AuditPagesProps & { readonly open: OpenAudit }): ReactElement {
  const { keptReturn } = open.stored;
  if (keptReturn !== undefined) {
    const page = <KeptReturnPage {...open} kept={keptReturn} />;
    return (
      <Routes>
        <Route path="questions/:question" element={page} />
        <Route path="*" element={page} />
      </Routes>
    );
  }
  return (
    <Routes>
      <Route index element={<TaskListPage {...open} notice={<CareNotice />} />} />
      <Route path="details" element={<DetailsPage {...open} reportSave={reportSave} />} />
      <Route path="standards/:standard" element={<StandardPage {...open} />} />
      <Route
        path="questions/:question"
        element={<QuestionPage {...open} reportSave={reportSave} />}
      />
      <Route
        path="questions/:question/history"
        element={<AnswerHistoryPage {...open} reportSave={reportSave} />}
      />
      <Route path="evidence" element={<EvidenceRegisterPage {...open} reportSave={reportSave} />} />
      <Route path="actions" element={<ActionPlanPage {...open} reportSave={reportSave} />} />
      <Route path="colleagues" element={<ColleaguesPage {...open} reportSave={reportSave} />} />
      <Route path="colleagues/ask" element={<AskPage {...open} reportSave={reportSave} />} />
      <Route path="part" element={<PartPage {...open} />} />
      <Route path="history" element={<AuditHistoryPage {...open} reportSave={reportSave} />} />
      <Route path="check" element={<CheckPage {...open} />} />
      <Route path="all" element={<AllQuestionsPage {...open} reportSave={reportSave} />} />
      <Route path="first-pass" element={<FirstPassPage {...open} reportSave={reportSave} />} />
      <Route path="search" element={<SearchPage {...open} />} />
      <Route path="compare" element={<ChooseEarlierPage stored={open.stored} />} />
      <Route path="compare/:earlier" element={<ComparePage {...open} />} />
      <Route path="carry-forward" element={<CarryForwardPage {...open} />} />
      <Route path="carry-forward/spreadsheet" element={<SheetPage {...open} />} />
      <Route path="from-workbook" element={<ReadBackPage {...open} />} />
      <Route path="copy" element={<CopySitePage {...open} reportSave={reportSave} />} />
      <Route path="sign-off" element={<SignOffPage {...open} reportSave={reportSave} />} />
      <Route path="return" element={<CreateReturnPage {...open} reportSave={reportSave} />} />
      <Route path="feedback" element={<FeedbackPage {...open} />} />
      <Route path="handover" element={<HandoverPage {...open} />} />
      <Route path="report" element={<ReportPage {...open} />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
