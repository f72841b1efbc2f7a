import { useMemo, type ReactElement } from 'react';
import { Link } from 'react-router';

import { loadSteps } from '../../catalogue/library.ts';
import { LoadingPage } from '../../components/loading-page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { planCarry } from '../../domain/carry/plan-carry.ts';
import { scoreAudit } from '../../domain/scoring/score-audit.ts';
import type { CrosswalkStep } from '../../domain/template/crosswalk.ts';
import type { CarryPageProps } from './carry-page-props.ts';
import { PlanPage } from './plan-page.tsx';
import type { Source } from './use-sources.ts';

type PlanLoaderProps = CarryPageProps & { readonly source: Source };

/** Loads what became of each question between the two editions, when they are two. */
export function PlanLoader({ source, stored, scorecard }: PlanLoaderProps): ReactElement {
  const from = source.stored.template.edition;
  const to = stored.template.edition;
  const loaded = useLoaded(`${from} ${to}`, () =>
    from === to ? Promise.resolve([]) : loadSteps(from, to),
  );
  switch (loaded.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return (
        <QuestionsNotLoaded
          title="Bring earlier answers forward"
          back={<Link to={`/audits/${stored.audit.id}/carry-forward`}>Choose another audit</Link>}
          onRetry={loaded.retry}
        />
      );
    case 'ready':
      return <Planned {...{ source, stored, scorecard, steps: loaded.value }} />;
  }
}

function Planned({
  source,
  stored,
  scorecard,
  steps,
}: PlanLoaderProps & { readonly steps: readonly CrosswalkStep[] }): ReactElement {
  const earlier = useMemo(
    () => scoreAudit(source.stored.template, source.stored.audit, scorecard.today),
    [source, scorecard.today],
  );
  const plan = useMemo(
    () => planCarry(earlier, stored.template, steps),
    [earlier, stored.template, steps],
  );
  return <PlanPage {...{ source, stored, scorecard, earlier, plan }} />;
}
