import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { loadStepsBetween } from '../../catalogue/load-steps-between.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import type { AuditId } from '../../domain/audit/audit.ts';
import { findLastTime, listEarlier } from '../../domain/audit/find-earlier.ts';
import { isSameOrganisation, nameAudit } from '../../domain/audit/name-audit.ts';
import { compareScorecards } from '../../domain/comparison/compare-scorecards.ts';
import { buildSince } from '../../domain/report/build-since.ts';
import type { SinceLastTime } from '../../domain/report/since-last-time.ts';
import { scoreAudit } from '../../domain/scoring/score-audit.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { CrosswalkStep } from '../../domain/template/crosswalk.ts';
import { listAudits } from '../../storage/read-audit.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';

export type EarlierChoice = { readonly id: AuditId; readonly label: string };

export type EarlierAudits = {
  /** The audits on this device that this one can be compared with. */
  readonly choices: readonly EarlierChoice[];
  readonly chosen: EarlierChoice | undefined;
  /** Nothing while there is none to compare with, or what is needed for it is not there. */
  readonly since: SinceLastTime | undefined;
  /** Set where the crosswalk between two editions could not be loaded. */
  readonly retry: (() => void) | undefined;
};

/** What moved since the audit that is chosen, or else since the last one. */
export function useEarlier(
  stored: StoredAudit,
  scorecard: Scorecard,
  compareWith: AuditId | undefined,
): EarlierAudits {
  const list = useLiveQuery(listAudits, []);
  const { audit, template } = stored;
  const others = useMemo(() => {
    const whole = list?.ok === true ? list.value.audits : [];
    return whole.filter(({ request }) => request === undefined);
  }, [list]);
  const heads = others.map((other) => other.audit);
  const choices = listEarlier(audit, heads).map((other) => toChoice(other, audit));
  const last = findLastTime(audit, heads)?.id;
  const chosen =
    choices.find(({ id }) => id === compareWith) ?? choices.find(({ id }) => id === last);
  const earlier = others.find((other) => other.audit.id === chosen?.id);
  const [from, to] = [earlier?.template.edition ?? template.edition, template.edition];
  const loaded = useLoaded(`${from} ${to}`, () => loadStepsBetween(from, to));
  const steps = loaded.status === 'ready' ? loaded.value : undefined;
  const since = useMemo(() => compare(earlier, scorecard, steps), [earlier, scorecard, steps]);
  return { choices, chosen, since, retry: loaded.status === 'failed' ? loaded.retry : undefined };
}

type Named = StoredAudit['audit'];

/** What tells it from the others comes first: a box shows the start of a long name alone. */
function toChoice(other: Named, { details }: Named): EarlierChoice {
  const { organisation, site = '' } = other.details;
  const isSame = isSameOrganisation(organisation, details.organisation);
  const parts = [nameAudit(other), site, isSame ? '' : organisation];
  return { id: other.id, label: parts.filter((part) => part.trim() !== '').join(', ') };
}

function compare(
  earlier: StoredAudit | undefined,
  scorecard: Scorecard,
  steps: readonly CrosswalkStep[] | undefined,
): SinceLastTime | undefined {
  if (earlier === undefined || steps === undefined) return undefined;
  const before = scoreAudit(earlier.template, earlier.audit, scorecard.today);
  return buildSince(
    compareScorecards(before, scorecard, steps),
    earlier.damaged.length + (earlier.keptReturn?.leftOut ?? 0),
  );
}
