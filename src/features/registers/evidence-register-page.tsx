import { useMemo, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';

import { InsetText } from '../../components/inset-text.tsx';
import { Page } from '../../components/page.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { useStaysOpen } from '../../components/use-stays-open.ts';
import { formatEvidenceNumber, type AuditId } from '../../domain/audit/audit.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import { listEvidence } from '../../domain/scoring/list-evidence.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import { DropArea } from '../../items/drop-area.tsx';
import { RemovedItems } from '../../items/removed-items.tsx';
import type { EvidenceChanges } from '../../items/use-evidence-changes.ts';
import { useRemovedEvidence } from '../../items/use-removed-items.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { CalendarSection } from './calendar-section.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { EvidenceWork } from './evidence-work.tsx';
import { useEvidenceRegister } from './use-evidence-register.ts';

export type RegisterPageProps = {
  readonly stored: StoredAudit;
  readonly scorecard: Scorecard;
  readonly reportSave: ReportSave;
};

/** All evidence of an audit in one table, each item once, whichever questions it serves. */
export function EvidenceRegisterPage(props: RegisterPageProps): ReactElement {
  const { stored, scorecard, reportSave } = props;
  const { audit } = stored;
  const { organisation } = audit.details;
  const [params] = useSearchParams();
  const register = useEvidenceRegister(audit.id, reportSave);
  const entries = useMemo(() => listEvidence(scorecard), [scorecard]);
  const isOpen = useStaysOpen(findSignOff(audit.signOffs) === undefined);
  return (
    <Page
      title="Evidence register"
      context={organisation}
      caption={organisation}
      back={linkBack(audit.id, organisation, params.get('check'))}
      wide
    >
      <DropArea drop={isOpen ? register.panel.drop : undefined}>
        <div className="s11-register">
          {isOpen ? (
            <EvidenceWork
              auditId={audit.id}
              register={register}
              entries={entries}
              standards={scorecard.standards}
            />
          ) : (
            <SignedNote auditId={audit.id} />
          )}
          {entries.length === 0 ? (
            <InsetText>
              No evidence yet. Add it here, or while you answer a question. One item can serve many
              questions. A link, or a note of where a document is held, is enough: attach a file
              only where neither will do.
            </InsetText>
          ) : (
            <EvidenceList
              auditId={audit.id}
              today={scorecard.today}
              register={register}
              entries={entries}
              isSigned={!isOpen}
            />
          )}
          {isOpen && <RemovedEvidence auditId={audit.id} changes={register.changes} />}
          <CalendarSection scorecard={scorecard} />
        </div>
      </DropArea>
    </Page>
  );
}

/** Back to the check before sign-off for those who came from there by this finding. */
function linkBack(auditId: AuditId, organisation: string, finding: string | null): ReactElement {
  const home = `/audits/${auditId}`;
  if (finding === null) return <Link to={home}>{organisation}</Link>;
  return <Link to={`${home}/check?at=${encodeURIComponent(finding)}`}>Check before sign-off</Link>;
}

function SignedNote({ auditId }: { readonly auditId: AuditId }): ReactElement {
  return (
    <>
      <p className="govuk-body">
        The evidence is as it was signed.{' '}
        <Link className="govuk-link s11-screen-only" to={`/audits/${auditId}/sign-off`}>
          To change it, reopen the audit
        </Link>
      </p>
      <PrintButton>Print the register</PrintButton>
    </>
  );
}

type RemovedEvidenceProps = { readonly auditId: AuditId; readonly changes: EvidenceChanges };

function RemovedEvidence({ auditId, changes }: RemovedEvidenceProps): ReactElement {
  const removed = useRemovedEvidence(auditId);
  return (
    <RemovedItems
      what="evidence"
      items={removed.map((item) => ({
        id: item.id,
        number: formatEvidenceNumber(item),
        words: item.title,
        onPutBack: () => void changes.putBack(item),
      }))}
    />
  );
}
