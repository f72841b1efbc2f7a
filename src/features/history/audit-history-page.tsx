import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import type { AuditId } from '../../domain/audit/audit.ts';
import type { NameQuestion } from '../../domain/audit/item-facts.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { removeAction } from '../../storage/actions.ts';
import { bringBack, listRowHistory, type WayBack } from '../../storage/bring-back.ts';
import { removeEvidence } from '../../storage/evidence.ts';
import type { HistoryPageProps } from './answer-history-page.tsx';
import { BroughtBackNotice } from './brought-back-notice.tsx';
import { DamagedNotice } from './damaged-notice.tsx';
import { DamagedEntry, ItemEntry } from './item-entry.tsx';
import { listItemEntries } from './list-item-entries.ts';
import { SignOffEvents } from './sign-off-events.tsx';
import { SignedNote } from './signed-note.tsx';
import { UnreadableHistory } from './unreadable-history.tsx';
import { KEPT_BELOW, useBringingBack, type Change } from './use-bringing-back.ts';

/** Evidence, actions and details that were overwritten or removed, each with the way back. */
export function AuditHistoryPage(props: HistoryPageProps): ReactElement {
  const { stored, scorecard, reportSave } = props;
  const { audit } = stored;
  const { organisation } = audit.details;
  const read = useLiveQuery(() => listRowHistory(audit.id), [audit.id]);
  const bringing = useBringingBack(`history ${audit.id}`, reportSave);
  if (read === undefined) return <LoadingPage />;
  const back = <Link to={`/audits/${audit.id}`}>{organisation}</Link>;
  if (!read.ok) return <UnreadableHistory back={back} problem={read.problem} />;

  const { rows, damaged } = read.value;
  const nameQuestion = nameQuestionsOf(scorecard);
  const isSigned = findSignOff(audit.signOffs) !== undefined;
  const entries = listItemEntries(rows, audit, nameQuestion);
  return (
    <Page
      title="Earlier versions and removed items"
      context={organisation}
      caption={organisation}
      back={back}
    >
      <BroughtBackNotice {...bringing} />
      <DamagedNotice count={damaged.length} />
      <SignOffEvents events={audit.signOffs} />
      <p className="govuk-body">
        Evidence, actions and audit details that were changed or removed, newest first. Earlier
        answers are kept with each question.
      </p>
      {isSigned && <SignedNote what="Evidence and details" auditId={audit.id} />}
      {entries.length === 0 && (
        <p className="govuk-body">
          Nothing yet. When evidence, an action or a detail is changed or removed, what it was is
          kept here.
        </p>
      )}
      <ol className="govuk-list s11-versions">
        {entries.map((entry) =>
          entry.kind === 'damaged' ? (
            <DamagedEntry key={entry.id} entry={entry} nameQuestion={nameQuestion} />
          ) : (
            <ItemEntry
              key={entry.id}
              entry={entry}
              onBringBack={
                isSigned && entry.what !== 'action'
                  ? undefined
                  : () => {
                      const text = entry.isGone
                        ? 'It is in the audit again, under its number.'
                        : KEPT_BELOW;
                      bringing.run(`${entry.name} is back`, text, standAgain(audit.id, entry.id));
                    }
              }
            />
          ),
        )}
      </ol>
    </Page>
  );
}

function standAgain(auditId: AuditId, historyId: number): Change {
  return async () => {
    const done = await bringBack(auditId, historyId, new Date());
    return done.ok ? { ok: true, value: toChange(auditId, done.value) } : done;
  };
}

function toChange(auditId: AuditId, way: WayBack): Change | undefined {
  switch (way.kind) {
    case 'bringBack':
      return standAgain(auditId, way.historyId);
    case 'removeEvidence':
      return () => removeEvidence(auditId, way.id, new Date());
    case 'removeAction':
      return () => removeAction(auditId, way.id, new Date());
    case 'none':
      return undefined;
  }
}

function nameQuestionsOf({ standards }: Scorecard): NameQuestion {
  const results = standards.flatMap(({ questions }) => questions);
  const names = new Map(
    results.map(({ question, place }) => [question.id, `${place} ${question.title}`]),
  );
  return (id) => names.get(id) ?? id;
}
