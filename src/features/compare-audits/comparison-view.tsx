import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { nameAudit } from '../../domain/audit/name-audit.ts';
import type { Comparison } from '../../domain/comparison/comparison.ts';
import {
  describeNotCompared,
  summariseMovement,
} from '../../domain/comparison/summarise-comparison.ts';
import { describeLeftOut } from '../../domain/report/summarise.ts';
import { ChangeLists } from './change-lists.tsx';
import { MovementTable } from './movement-table.tsx';
import { StandardsFigure } from './standards-figure.tsx';
import { TwoAudits } from './two-audits.tsx';
import { WhatChanged } from './what-changed.tsx';

type ComparisonViewProps = {
  readonly title: string;
  readonly comparison: Comparison;
  /** Stored items of either audit that could not be read. */
  readonly damaged: number;
  readonly back: ReactElement;
};

/** The comparison from its one sentence to every single question. */
export function ComparisonView(props: ComparisonViewProps): ReactElement {
  const { title, comparison, damaged, back } = props;
  const { later, ratings } = comparison;
  const { organisation } = later.audit.details;
  const leftOut = describeNotCompared(comparison);
  return (
    <Page
      title={title}
      context={organisation}
      caption={`${organisation} · ${nameAudit(later.audit)}`}
      back={back}
    >
      <p className="govuk-body-l">{summariseMovement(comparison)}</p>
      {leftOut !== undefined && <p className="govuk-body">{leftOut}</p>}
      {damaged > 0 && <WarningText>{describeLeftOut(damaged)} of this comparison.</WarningText>}
      <TurnNotice comparison={comparison} />
      <WhatChanged comparison={comparison} />
      <TwoAudits comparison={comparison} />
      {ratings.kind === 'scaleChanged' ? (
        <ScaleNotice comparison={comparison} />
      ) : (
        ratings.movement.total > 0 && (
          <>
            <MovementTable movement={ratings.movement} scale={later.template.scale} />
            <StandardsFigure comparison={comparison} standards={ratings.standards} />
          </>
        )
      )}
      <ChangeLists comparison={comparison} />
      <p className="govuk-body">
        <Button
          variant="link"
          onClick={() => {
            window.print();
          }}
        >
          Print this comparison
        </Button>
      </p>
    </Page>
  );
}

/** Which audit came first is the user's word; what the dates say against it is only pointed out. */
function TurnNotice({ comparison: { earlier, later } }: ViewProps): ReactElement | null {
  if (earlier.audit.startedAt <= later.audit.startedAt) return null;
  return (
    <InsetText>
      The audit you compare with was started on this device after the one you are in.{' '}
      <Link className="govuk-link" to={`/audits/${earlier.audit.id}/compare/${later.audit.id}`}>
        Compare them the other way round
      </Link>
    </InsetText>
  );
}

type ViewProps = { readonly comparison: Comparison };

function ScaleNotice({ comparison: { earlier, later } }: ViewProps): ReactElement {
  return (
    <InsetText>
      The earlier audit is rated as {listPoints(earlier.template.scale.points)}, and this one as{' '}
      {listPoints(later.template.scale.points)}. Both ratings stand below, side by side.
    </InsetText>
  );
}

function listPoints(points: readonly { readonly label: string }[]): string {
  return points.map(({ label }) => `“${label}”`).join(', ');
}
