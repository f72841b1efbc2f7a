import { useMemo, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { Button } from '../../components/button.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { isSameOrganisation } from '../../domain/audit/name-audit.ts';
import { describeLeftOut } from '../../domain/report/summarise.ts';
import { scoreAudit } from '../../domain/scoring/score-audit.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import { AuditsNotRead } from './audits-not-read.tsx';
import { ChooseAuditsPage } from './choose-audits-page.tsx';
import { readSideBySide, toSideBySide } from './side-by-side-address.ts';
import { SideBySideTable } from './side-by-side-table.tsx';
import { useAuditsHere } from './use-audits-here.ts';

const TITLE = 'Audits side by side';

/** Several audits standard by standard; without two in the address, the choice of them. */
export function SideBySidePage({ today }: { readonly today: PlainDate }): ReactElement {
  const here = useAuditsHere();
  const [params] = useSearchParams();
  const { audits: ids, isChoosing } = readSideBySide(params);
  const back = <Link to="/">Your audits</Link>;
  if (here.status === 'loading') return <LoadingPage />;
  if (here.status === 'unreadable') {
    return <AuditsNotRead title={TITLE} back={back} problem={here.problem.kind} />;
  }
  const chosen = ids.flatMap((id) => here.list.audits.filter(({ audit }) => audit.id === id));
  if (isChoosing || chosen.length < 2) {
    const key = chosen.map(({ audit }) => audit.id).join();
    const missing = isChoosing ? 0 : ids.length - chosen.length;
    return <ChooseAuditsPage key={key} {...{ list: here.list, chosen, missing, back }} />;
  }
  return <Chosen audits={chosen} missing={ids.length - chosen.length} {...{ today, back }} />;
}

type ChosenProps = {
  readonly audits: readonly StoredAudit[];
  /** How many audits of the address are not on this device. */
  readonly missing: number;
  readonly today: PlainDate;
  readonly back: ReactElement;
};

function Chosen({ audits, missing, today, back }: ChosenProps): ReactElement {
  const scorecards = useMemo(
    () => audits.map(({ template, audit }) => scoreAudit(template, audit, today)),
    [audits, today],
  );
  const owner = findOwner(audits);
  const damaged = audits.reduce((sum, one) => sum + one.damaged.length, 0);
  const address = { audits: audits.map(({ audit }) => audit.id), isChoosing: true };
  return (
    <Page
      title={TITLE}
      {...(owner === undefined ? {} : { context: owner, caption: owner })}
      back={back}
      wide
    >
      {missing > 0 && <WarningText>{describeMissing(missing)}</WarningText>}
      {damaged > 0 && <WarningText>{describeLeftOut(damaged)} of this table.</WarningText>}
      <p className="govuk-body s11-screen-only">
        <Link className="govuk-link" to={toSideBySide(address)}>
          Choose other audits
        </Link>
      </p>
      <SideBySideTable scorecards={scorecards} owner={owner} />
      <p className="govuk-body">
        <Button
          variant="link"
          onClick={() => {
            window.print();
          }}
        >
          Print this table
        </Button>
      </p>
    </Page>
  );
}

function describeMissing(count: number): string {
  return count === 1
    ? '1 audit of this address is not on this device, and is left out.'
    : `${count} audits of this address are not on this device, and are left out.`;
}

/** The organisation whose audits these all are; none when there are several. */
function findOwner(audits: readonly StoredAudit[]): string | undefined {
  const [first, ...rest] = audits.map(({ audit }) => audit.details.organisation);
  if (first === undefined) return undefined;
  return rest.every((name) => isSameOrganisation(name, first)) ? first : undefined;
}
