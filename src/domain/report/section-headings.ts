import type { ReportKind, ReportSection } from './report-choices.ts';

export const KIND_WORDS: Readonly<Record<ReportKind, string>> = {
  boardPack: 'Board pack',
  fullReport: 'Full report',
  actionPlan: 'Action plan',
};

type Heading = { readonly title: string; readonly anchor: string };

/** The anchors are in addresses of the app, and never change. */
export const SECTION_HEADINGS: Readonly<Record<ReportSection, Heading>> = {
  summary: { title: 'Summary for the board', anchor: 'summary' },
  ratings: { title: 'Ratings by standard', anchor: 'ratings' },
  since: { title: 'Since last time', anchor: 'since' },
  gaps: { title: 'Gaps in priority order', anchor: 'gaps' },
  actions: { title: 'Action plan', anchor: 'actions' },
  questions: { title: 'Questions to ask', anchor: 'board-questions' },
  signOff: { title: 'Sign-off', anchor: 'sign-off' },
  method: { title: 'Method and limits', anchor: 'method' },
  evidence: { title: 'Evidence register', anchor: 'evidence' },
  answers: { title: 'All answers', anchor: 'answers' },
  words: { title: 'Words and versions', anchor: 'words' },
};
