import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { FocusBack } from '../../components/focus-back.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { formatEvidenceNumber, type AuditId, type Evidence } from '../../domain/audit/audit.ts';
import type { QuestionPlace } from '../../domain/audit/question-place.ts';
import type { QuestionResult } from '../../domain/scoring/scorecard.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import type { StoredAudit } from '../../storage/stored-audit.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { newId } from '../../storage/new-id.ts';
import { startEvidenceForm, toEvidenceForm, type EvidenceForm } from '../../items/evidence-form.ts';
import { AttachPanel } from '../../items/attach-panel.tsx';
import type { AttachWays } from '../../items/attach-results.tsx';
import { DropArea } from '../../items/drop-area.tsx';
import { EvidenceItemForm } from '../../items/evidence-item-form.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { ItemSection } from './item-section.tsx';
import { LinkExistingEvidence } from './link-existing-evidence.tsx';
import { OpenForm } from '../../items/open-form.tsx';
import { useAttachPanel, type AttachPanelState } from '../../items/use-attach-panel.ts';
import { useAttaching, type Attaching as AttachingState } from '../../items/use-attaching.ts';
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

const NO_EVIDENCE = (
  <p className="govuk-body">
    No evidence yet. Add what would convince someone who does not know you.
  </p>
);

/** The evidence for one question. An item stands once in the audit and may serve many questions. */
export function EvidenceSection(props: EvidenceSectionProps): ReactElement {
  const { result, stored, openItem, reportSave } = props;
  const { question, evidence } = result;
  const changes = useEvidenceChanges(stored.audit.id, question.id, reportSave);
  const { removed } = changes;
  const { audit } = stored;
  const attaching = useAttaching(audit.id, question.id, reportSave);
  const panel = useAttachPanel(attaching);
  const unused = audit.evidence.filter((item) => !item.questionIds.includes(question.id));
  const change = (item: Evidence): void => {
    openItem.open({ id: item.id, isNew: false, values: toEvidenceForm(item) });
  };
  const add = (kind: Evidence['kind']): void => {
    openItem.open({ id: newId(), isNew: true, values: startEvidenceForm(kind) });
  };
  const link = (item: Evidence): void => void changes.link(item, question.id, true);
  return (
    <DropArea drop={panel.drop}>
      <ItemSection
        id="evidence-heading"
        title="Evidence"
        empty={NO_EVIDENCE}
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
            auditId={audit.id}
            isOpen={item.id === openItem.item?.id}
            onChange={change}
            onCarried={(from) => void changes.setCarried(item, from)}
            onRemove={() => void changes.remove(item)}
          />
        ))}
      >
        <Attaching
          auditId={audit.id}
          attaching={attaching}
          panel={panel}
          ways={listWays(evidence, change, link)}
        />
        {openItem.item === undefined && (
          <AddEvidence unused={unused} onAdd={add} onAttach={panel.ask} onLink={link} />
        )}
        {openItem.item !== undefined && (
          <OpenForm {...{ openItem, changes }} item={openItem.item} form={EvidenceItemForm} />
        )}
        <RemovedEvidence auditId={audit.id} questionId={question.id} changes={changes} />
      </ItemSection>
    </DropArea>
  );
}

type AttachingProps = {
  readonly auditId: AuditId;
  readonly attaching: AttachingState;
  readonly panel: AttachPanelState;
  readonly ways: AttachWays;
};

function Attaching({ auditId, attaching, panel, ways }: AttachingProps): ReactElement | null {
  if (!panel.isOpen) return null;
  return (
    <FocusBack>
      <AttachPanel
        auditId={auditId}
        attaching={attaching}
        asked={panel.asked}
        headingLevel={3}
        ways={ways}
        onClose={panel.close}
      />
    </FocusBack>
  );
}

type AddEvidenceProps = AddButtonsProps & {
  /** Items of the audit that do not serve this question yet. */
  readonly unused: readonly Evidence[];
  readonly onLink: (item: Evidence) => void;
};

function AddEvidence({ unused, onLink, ...add }: AddEvidenceProps): ReactElement {
  return (
    <>
      <AddButtons {...add} />
      {unused.length > 0 && <LinkExistingEvidence unused={unused} onLink={onLink} />}
    </>
  );
}

/** What can be done next with a file that was added, or that is in the audit already. */
function listWays(
  linked: readonly Evidence[],
  onChange: (item: Evidence) => void,
  onLink: (item: Evidence) => void,
): AttachWays {
  const isLinked = ({ id }: Evidence): boolean => linked.some((item) => item.id === id);
  const findNow = (item: Evidence): Evidence => linked.find(({ id }) => id === item.id) ?? item;
  return {
    forAdded: (item) =>
      isLinked(item) && (
        <Button
          variant="link"
          onClick={() => {
            onChange(findNow(item));
          }}
        >
          Say what it shows and how old it is
          <VisuallyHidden>: {formatEvidenceNumber(item)}</VisuallyHidden>
        </Button>
      ),
    forSame: (item) =>
      isLinked(item) ? (
        <div>It is with this question.</div>
      ) : (
        <Button
          variant="link"
          onClick={() => {
            onLink(item);
          }}
        >
          Link it instead<VisuallyHidden>: {formatEvidenceNumber(item)}</VisuallyHidden>
        </Button>
      ),
  };
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

type AddButtonsProps = {
  readonly onAdd: (kind: Evidence['kind']) => void;
  readonly onAttach: () => void;
};

/** A file is the last resort. */
function AddButtons({ onAdd, onAttach }: AddButtonsProps): ReactElement {
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
      <Button variant="secondary" onClick={onAttach}>
        Attach a file
      </Button>
    </ButtonGroup>
  );
}
