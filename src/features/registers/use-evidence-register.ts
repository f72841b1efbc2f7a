import { useState } from 'react';

import type { AuditId, Evidence } from '../../domain/audit/audit.ts';
import {
  evidenceDraftSchema,
  startEvidenceForm,
  toEvidenceForm,
  type EvidenceForm,
} from '../../items/evidence-form.ts';
import { useAttachPanel, type AttachPanelState } from '../../items/use-attach-panel.ts';
import { useAttaching, type Attaching } from '../../items/use-attaching.ts';
import { useEvidenceChanges, type EvidenceChanges } from '../../items/use-evidence-changes.ts';
import { useOpenItem, type OpenItemState } from '../../items/use-open-item.ts';
import { newId } from '../../storage/new-id.ts';
import type { ReportSave } from '../../storage/save-state.ts';

export type EvidenceRegister = {
  readonly changes: EvidenceChanges;
  readonly openItem: OpenItemState<EvidenceForm>;
  readonly add: (kind: Evidence['kind']) => void;
  readonly change: (item: Evidence) => void;
  /** The item whose questions are being ticked. */
  readonly linkingId: string | undefined;
  readonly startLinking: (item: Evidence) => void;
  readonly endLinking: () => void;
  /** The item added last on this visit. */
  readonly addedId: string | undefined;
  readonly attaching: Attaching;
  readonly panel: AttachPanelState;
};

/** What is under way on the page of all evidence. */
export function useEvidenceRegister(auditId: AuditId, reportSave: ReportSave): EvidenceRegister {
  const changes = useEvidenceChanges(auditId, undefined, reportSave);
  const openItem = useOpenItem(`${auditId} register evidence`, evidenceDraftSchema);
  const [linkingId, setLinkingId] = useState<string>();
  const [addedId, setAddedId] = useState<string>();
  const attaching = useAttaching(auditId, undefined, reportSave);
  const panel = useAttachPanel(attaching);
  return {
    changes: {
      ...changes,
      save: async (form, item) => {
        const isStored = await changes.save(form, item);
        if (isStored && item.isNew) setAddedId(item.id);
        return isStored;
      },
    },
    openItem,
    add: (kind) => {
      openItem.open({ id: newId(), isNew: true, values: startEvidenceForm(kind) });
    },
    change: (item) => {
      openItem.open({ id: item.id, isNew: false, values: toEvidenceForm(item) });
    },
    linkingId,
    startLinking: ({ id }) => {
      setLinkingId(id);
    },
    endLinking: () => {
      setLinkingId(undefined);
    },
    addedId,
    attaching,
    panel,
  };
}
