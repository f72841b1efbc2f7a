import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { formatEvidenceNumber, type AuditId, type Evidence } from '../../domain/audit/audit.ts';
import type { QuestionPlace } from '../../domain/audit/question-place.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import type { StoredAudit } from '../../storage/read-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { newId } from '../../storage/new-id.ts';
import { startEvidenceForm, toEvidenceForm, type EvidenceForm } from '../../items/evidence-form.ts';
import { EvidenceItemForm } from '../../items/evidence-item-form.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { ItemSection } from './item-section.tsx';
import { LinkExistingEvidence } from './link-existing-evidence.tsx';
import { OpenForm } from '../../items/open-form.tsx';
import { RemovedItems } from '../../items/removed-items.tsx';
import { useEvidenceChanges, type EvidenceChanges } from '../../items/use-evidence-changes.ts';
import type { OpenItemState } from '../../items/use-open-item.ts';
import { useRemovedEvidence } from '../../items/use-removed-items.ts';

type EvidenceSectionProps = {
  readonly result: QuestionResult;
  readonly stored: StoredAudit;
  readonly openItem: OpenItemState<EvidenceForm>;
  readonly reportSave: ReportSave;
};

/** The evidence for one question. An item stands once in the audit and may serve many questions. */
export function EvidenceSection(props: EvidenceSectionProps): ReactElement {
  const { result, stored, openItem, reportSave } = props;
  const { question, evidence } = result;
  const changes = useEvidenceChanges(stored.audit.id, question.id, reportSave);
  const { removed } = changes;
  const unused = stored.audit.evidence.filter((item) => !item.questionIds.includes(question.id));
  return (
    <ItemSection
      id="evidence-heading"
      title="Evidence"
      empty={
        <p className="govuk-body">
          No evidence yet. Add what would convince someone who does not know you.
        </p>
      }
      removed={
        removed && {
          id: removed.id,
          title: `${formatEvidenceNumber(removed)} ${removed.title}`,
          onUndo: () => void changes.putBack(removed),
        }
      }
      lines={evidence.map((item) => (
        <EvidenceLine
          key={item.id}
          item={item}
          isOpen={item.id === openItem.item?.id}
          onChange={() => {
            openItem.open({ id: item.id, isNew: false, values: toEvidenceForm(item) });
          }}
          onRemove={() => void changes.remove(item)}
        />
      ))}
    >
      {openItem.item === undefined ? (
        <>
          <AddButtons
            onAdd={(kind) => {
              openItem.open({ id: newId(), isNew: true, values: startEvidenceForm(kind) });
            }}
          />
          {unused.length > 0 && (
            <LinkExistingEvidence
              unused={unused}
              onLink={(item) => void changes.link(item, question.id, true)}
            />
          )}
        </>
      ) : (
        <OpenForm
          openItem={openItem}
          item={openItem.item}
          changes={changes}
          form={EvidenceItemForm}
        />
      )}
      <RemovedEvidence auditId={stored.audit.id} questionId={question.id} changes={changes} />
    </ItemSection>
  );
}

type RemovedEvidenceProps = {
  readonly auditId: AuditId;
  readonly questionId: QuestionId;
  readonly changes: EvidenceChanges;
};

function RemovedEvidence({ auditId, questionId, changes }: RemovedEvidenceProps): ReactElement {
  const removed = useRemovedEvidence(auditId, questionId);
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

function AddButtons({ onAdd }: { readonly onAdd: (kind: Evidence['kind']) => void }): ReactElement {
  return (
    <ButtonGroup>
      <Button
        id={'add-evidence' satisfies QuestionPlace}
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
