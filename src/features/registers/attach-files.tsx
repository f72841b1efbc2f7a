import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { FocusBack } from '../../components/focus-back.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatEvidenceNumber, type AuditId, type Evidence } from '../../domain/audit/audit.ts';
import type { EvidenceEntry } from '../../domain/scoring/list-evidence.ts';
import { AttachPanel } from '../../items/attach-panel.tsx';
import type { AttachWays } from '../../items/attach-results.tsx';
import type { EvidenceRegister } from './use-evidence-register.ts';

type AttachFilesProps = {
  readonly auditId: AuditId;
  readonly register: EvidenceRegister;
  readonly entries: readonly EvidenceEntry[];
};

/** The panel for files; what is attached here is not linked to a question yet. */
export function AttachFiles(props: AttachFilesProps): ReactElement | null {
  const { auditId, register, entries } = props;
  const { attaching, panel } = register;
  if (!panel.isOpen) return null;
  return (
    <FocusBack>
      <AttachPanel
        auditId={auditId}
        attaching={attaching}
        asked={panel.asked}
        headingLevel={2}
        ways={listWays(register, entries)}
        onClose={panel.close}
      />
    </FocusBack>
  );
}

function listWays(register: EvidenceRegister, entries: readonly EvidenceEntry[]): AttachWays {
  const findNow = (item: Evidence): Evidence | undefined =>
    entries.find((entry) => entry.item.id === item.id)?.item;
  const offer = (item: Evidence, isNew: boolean): ReactElement | undefined => {
    const now = findNow(item);
    if (now === undefined) return undefined;
    const number = <VisuallyHidden>: {formatEvidenceNumber(item)}</VisuallyHidden>;
    return (
      <div className="s11-register__actions">
        <Button
          variant="link"
          onClick={() => {
            register.startLinking(now);
          }}
        >
          {isNew ? 'Choose its questions' : 'Link it instead'}
          {number}
        </Button>
        {isNew && (
          <Button
            variant="link"
            onClick={() => {
              register.change(now);
            }}
          >
            Say what it shows and how old it is{number}
          </Button>
        )}
      </div>
    );
  };
  return { forAdded: (item) => offer(item, true), forSame: (item) => offer(item, false) };
}
