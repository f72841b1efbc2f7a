import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { formatEvidenceNumber, type Evidence } from '../../domain/audit/audit.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import type { SaveState } from '../../storage/save-state.ts';
import { EvidenceItemForm } from './evidence-item-form.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { ItemSection } from './item-section.tsx';
import { LinkExistingEvidence } from './link-existing-evidence.tsx';
import { useEvidenceChanges } from './use-evidence-changes.ts';

type EvidenceSectionProps = {
  readonly result: QuestionResult;
  readonly stored: StoredAudit;
  readonly reportSave: (state: SaveState) => void;
};

/** The evidence for one question. An item stands once in the audit and may serve many questions. */
export function EvidenceSection({
  result,
  stored,
  reportSave,
}: EvidenceSectionProps): ReactElement {
  const [editing, setEditing] = useState<Evidence | Evidence['kind']>();
  const { question, evidence } = result;
  const changes = useEvidenceChanges(stored.audit.id, question.id, reportSave);
  const { removed } = changes;
  const unused = stored.audit.evidence.filter((item) => !item.questionIds.includes(question.id));
  const close = (): void => {
    setEditing(undefined);
  };
  return (
    <ItemSection
      id="evidence-heading"
      title="Evidence"
      empty={<p className="govuk-body">No evidence yet.</p>}
      removed={
        removed && {
          title: `${formatEvidenceNumber(removed)} ${removed.title}`,
          onUndo: () => void changes.undo(),
        }
      }
      lines={evidence.map((item) => (
        <EvidenceLine
          key={item.id}
          item={item}
          onChange={() => {
            setEditing(item);
          }}
          onRemove={() => void changes.remove(item)}
        />
      ))}
    >
      {editing === undefined ? (
        <>
          <AddButtons onAdd={setEditing} />
          {unused.length > 0 && (
            <LinkExistingEvidence unused={unused} onLink={(item) => void changes.link(item)} />
          )}
        </>
      ) : (
        <EvidenceItemForm
          key={typeof editing === 'string' ? editing : editing.id}
          item={editing}
          onSave={async (form) => {
            const existing = typeof editing === 'string' ? undefined : editing;
            if (await changes.save(form, existing)) close();
          }}
          onCancel={close}
        />
      )}
    </ItemSection>
  );
}

function AddButtons({ onAdd }: { readonly onAdd: (kind: Evidence['kind']) => void }): ReactElement {
  return (
    <ButtonGroup>
      <Button
        variant="secondary"
        onClick={() => {
          onAdd('link');
        }}
      >
        Add a link
      </Button>
      <Button
        variant="secondary"
        onClick={() => {
          onAdd('document');
        }}
      >
        Add a document held elsewhere
      </Button>
    </ButtonGroup>
  );
}
