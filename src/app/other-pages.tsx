import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { lazyPage } from '../components/lazy-page.tsx';
import type { ReportSave } from '../storage/save-state.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { useToday } from './use-today.ts';

const HelpPages = lazyPage(async () => (await import('./help-pages.tsx')).HelpPages);
const SettingsPage = lazyPage(
  async () => (await import('../features/settings/settings-page.tsx')).SettingsPage,
);
const LockSettingsPage = lazyPage(
  async () => (await import('../features/lock/lock-settings-page.tsx')).LockSettingsPage,
);
const AboutPage = lazyPage(
  async () => (await import('../features/about/about-page.tsx')).AboutPage,
);
const PrivacyPage = lazyPage(
  async () => (await import('../features/about/privacy-page.tsx')).PrivacyPage,
);
const GovernancePage = lazyPage(
  async () => (await import('../features/about/governance-page.tsx')).GovernancePage,
);
const SideBySidePage = lazyPage(
  async () => (await import('../features/compare-audits/side-by-side-page.tsx')).SideBySidePage,
);
const ReadPage = lazyPage(
  async () => (await import('../features/read-return/read-page.tsx')).ReadPage,
);
const OpenFeedbackPage = lazyPage(
  async () => (await import('../features/feedback/open-feedback-page.tsx')).OpenFeedbackPage,
);
const SealingKeyPage = lazyPage(
  async () => (await import('../features/sealing-key/sealing-key-page.tsx')).SealingKeyPage,
);
const AccessibilityPage = lazyPage(
  async () => (await import('../features/about/accessibility-page.tsx')).AccessibilityPage,
);

/**
 * What explains the app, what sets it up, audits side by side; and every address that leads nowhere.
 * No part of the first load.
 */
export function OtherPages({ reportSave }: { readonly reportSave: ReportSave }): ReactElement {
  const today = useToday();
  return (
    <Routes>
      <Route path="help/*" element={<HelpPages />} />
      <Route path="settings" element={<SettingsPage reportSave={reportSave} />} />
      <Route path="settings/lock" element={<LockSettingsPage />} />
      <Route path="side-by-side" element={<SideBySidePage today={today} />} />
      <Route path="read" element={<ReadPage today={today} />} />
      <Route path="feedback" element={<OpenFeedbackPage />} />
      <Route path="sealing-key" element={<SealingKeyPage />} />
      <Route path="about" element={<AboutPage />} />
      <Route path="privacy" element={<PrivacyPage />} />
      <Route path="information-governance" element={<GovernancePage />} />
      <Route path="accessibility" element={<AccessibilityPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
