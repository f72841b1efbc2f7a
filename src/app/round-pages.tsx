import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router';

import { LazyPages, lazyPage } from '../components/lazy-page.tsx';
import type { PlainDate } from '../domain/shared/plain-date.ts';
import { AddAgenciesPage } from '../features/round/add-agencies-page.tsx';
import { AgencyPage } from '../features/round/agency-page.tsx';
import { DeleteRoundPage } from '../features/round/delete-round-page.tsx';
import { EditRoundPage } from '../features/round/edit-round-page.tsx';
import { NewRoundPage } from '../features/round/new-round-page.tsx';
import { PacksPage } from '../features/round/packs-page.tsx';
import { RoundHistoryPage } from '../features/round/round-history-page.tsx';
import { RoundFrame } from '../features/round/round-frame.tsx';
import { RoundsPage } from '../features/round/rounds-page.tsx';
import { TrackerPage } from '../features/round/tracker-page.tsx';
import { OpenSamplePage } from '../features/round/sample/open-sample-page.tsx';
import { SampleFilesPage } from '../features/round/sample/sample-files-page.tsx';
import type { OpenRound } from '../features/round/use-round.ts';
import type { RoundParts } from '../items/use-round-data.ts';
import type { ReportSave } from '../storage/save-state.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { useToday } from './use-today.ts';
import './partnership.scss';

const OwnTemplatePages = lazyPage(
  async () => (await import('./own-template-pages.tsx')).OwnTemplatePages,
);
const ImportPage = lazyPage(
  async () => (await import('../features/import-returns/import-page.tsx')).ImportPage,
);

const ModerateFrame = lazyPage(
  async () => (await import('../features/moderate/moderate-frame.tsx')).ModerateFrame,
);
const QueuePage = lazyPage(
  async () => (await import('../features/moderate/queue-page.tsx')).QueuePage,
);
const DecidePage = lazyPage(
  async () => (await import('../features/moderate/decide-page.tsx')).DecidePage,
);
const GivingFrame = lazyPage(
  async () => (await import('../features/give-back/giving-frame.tsx')).GivingFrame,
);
const GiveBackPage = lazyPage(
  async () => (await import('../features/give-back/give-back-page.tsx')).GiveBackPage,
);
const PreviewPage = lazyPage(
  async () => (await import('../features/give-back/preview-page.tsx')).PreviewPage,
);
const ColleaguePage = lazyPage(
  async () => (await import('../features/moderate/colleague-page.tsx')).ColleaguePage,
);
const PulsePages = lazyPage(async () => (await import('./pulse-pages.tsx')).PulsePages);

const PicturePages = lazyPage(async () => (await import('./picture-pages.tsx')).PicturePages);

/** Loads and makes the picture of a round while somebody looks at who has returned. */
async function drawAhead(parts: RoundParts, today: PlainDate): Promise<void> {
  try {
    await PicturePages.preload();
    const picture = await import('../features/picture/draw-ahead.ts');
    await picture.drawAhead(parts, today);
  } catch {
    // Made when it is gone to, and what is wrong is said there.
  }
}

const RoundReportPages = lazyPage(
  async () => (await import('./round-report-pages.tsx')).RoundReportPages,
);

type RoundPagesProps = { readonly reportSave: ReportSave };

/** Everything a partnership does with its rounds. No part of the first load. */
export function RoundPages({ reportSave }: RoundPagesProps): ReactElement {
  const today = useToday();
  const framed = (draw: (open: OpenRound) => ReactElement): ReactElement => (
    <RoundFrame today={today}>{(open) => <LazyPages>{draw(open)}</LazyPages>}</RoundFrame>
  );
  return (
    <Routes>
      <Route index element={<RoundsPage today={today} />} />
      <Route path="new" element={<NewRoundPage />} />
      <Route path="templates/*" element={<OwnTemplatePages reportSave={reportSave} />} />
      <Route path="sample" element={<OpenSamplePage today={today} />} />
      <Route
        path=":round"
        element={framed((open) => (
          <TrackerPage {...open} drawAhead={drawAhead} />
        ))}
      />
      <Route
        path=":round/edit"
        element={framed((open) => (
          <EditRoundPage {...open} />
        ))}
      />
      <Route
        path=":round/packs"
        element={framed((open) => (
          <PacksPage {...open} />
        ))}
      />
      <Route
        path=":round/import"
        element={framed(({ stored }) => (
          <ImportPage stored={stored} today={today} />
        ))}
      />
      {moderateRoutes(framed)}
      {giveBackRoutes(framed)}
      <Route
        path=":round/agencies/add"
        element={framed((open) => (
          <AddAgenciesPage {...open} />
        ))}
      />
      <Route
        path=":round/agencies/:token"
        element={framed((open) => (
          <AgencyPage {...open} />
        ))}
      />
      {reportRoutes(framed, today)}
      <Route path=":round/sample-files" element={framed(drawSampleFiles)} />
      <Route path=":round/pulse/*" element={framed(drawPulse)} />
      <Route path=":round/history" element={framed(drawHistory)} />
      <Route path=":round/delete" element={framed(drawDeletion)} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}

function drawDeletion(open: OpenRound): ReactElement {
  return <DeleteRoundPage {...open} />;
}

function drawSampleFiles(open: OpenRound): ReactElement {
  return <SampleFilesPage {...open} />;
}

function drawPulse({ stored }: OpenRound): ReactElement {
  return <PulsePages stored={stored} />;
}

function drawHistory(open: OpenRound): ReactElement {
  return <RoundHistoryPage {...open} />;
}

/** Routes are read off their elements, so they cannot stand in a component of their own. */
function moderateRoutes(
  framed: (draw: (open: OpenRound) => ReactElement) => ReactElement,
): ReactElement {
  return (
    <>
      <Route
        path=":round/moderate"
        element={framed(({ stored }) => (
          <ModerateFrame stored={stored}>
            {(moderation) => (
              <LazyPages>
                <QueuePage {...moderation} />
              </LazyPages>
            )}
          </ModerateFrame>
        ))}
      />
      <Route
        path=":round/moderate/colleague"
        element={framed(({ stored }) => (
          <ModerateFrame stored={stored}>
            {(moderation) => (
              <LazyPages>
                <ColleaguePage {...moderation} />
              </LazyPages>
            )}
          </ModerateFrame>
        ))}
      />
      <Route
        path=":round/moderate/:token/:question"
        element={framed(({ stored }) => (
          <ModerateFrame stored={stored}>
            {(moderation) => (
              <LazyPages>
                <DecidePage {...moderation} />
              </LazyPages>
            )}
          </ModerateFrame>
        ))}
      />
    </>
  );
}

function giveBackRoutes(
  framed: (draw: (open: OpenRound) => ReactElement) => ReactElement,
): ReactElement {
  return (
    <>
      <Route
        path=":round/feedback"
        element={framed(({ stored }) => (
          <GivingFrame stored={stored}>
            {(open) => (
              <LazyPages>
                <GiveBackPage {...open} />
              </LazyPages>
            )}
          </GivingFrame>
        ))}
      />
      <Route
        path=":round/feedback/:token"
        element={framed(({ stored }) => (
          <GivingFrame stored={stored}>
            {(open) => (
              <LazyPages>
                <PreviewPage {...open} />
              </LazyPages>
            )}
          </GivingFrame>
        ))}
      />
    </>
  );
}

/** How a round is seen, on the screen and on paper. */
function reportRoutes(
  framed: (draw: (open: OpenRound) => ReactElement) => ReactElement,
  today: PlainDate,
): ReactElement {
  return (
    <>
      <Route
        path=":round/picture/*"
        element={framed(({ stored }) => (
          <PicturePages stored={stored} today={today} />
        ))}
      />
      <Route
        path=":round/reports/*"
        element={framed((open) => (
          <RoundReportPages {...open} />
        ))}
      />
    </>
  );
}
