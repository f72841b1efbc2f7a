import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { FocusBack } from '../../components/focus-back.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { formatEvidenceNumber, type AuditId, type Evidence } from '../../domain/audit/audit.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { EvidenceEntry } from '../../domain/scoring/list-evidence.ts';
import type { StandardResult } from '../../domain/scoring/scorecard.ts';
import { EvidenceItemForm } from '../../items/evidence-item-form.tsx';
import { OpenForm } from '../../items/open-form.tsx';
import { RemovedNotice } from '../../items/removed-notice.tsx';
import { AttachFiles } from './attach-files.tsx';
import { QuestionLinks } from './question-links.tsx';
import type { EvidenceRegister } from './use-evidence-register.ts';

type EvidenceWorkProps = {
  readonly auditId: AuditId;
  readonly register: EvidenceRegister;
  readonly entries: readonly EvidenceEntry[];
  readonly standards: readonly StandardResult[];
};

/** Above the table: the buttons that add, what is open, and what was just done. */
export function EvidenceWork(props: EvidenceWorkProps): ReactElement {
  const { auditId, register, entries, standards } = props;
  const { changes, openItem, linkingId } = register;
  const { item } = openItem;
  const linking = entries.find((entry) => entry.item.id === linkingId);
  return (
    <div className="s11-screen-only">
      <ButtonGroup>
        <Button
          onClick={() => {
            register.add('link');
          }}
        >
          Add a link
        </Button>
        <Button
          variant="secondary"
          onClick={() => {
            register.add('document');
          }}
        >
          Add a document held elsewhere
        </Button>
        <Button variant="secondary" onClick={register.panel.ask}>
          Attach a file
        </Button>
        <PrintButton>Print the register</PrintButton>
      </ButtonGroup>
      <AttachFiles auditId={auditId} register={register} entries={entries} />
      {item !== undefined && (
        <FocusBack key={item.id}>
          <OpenForm
            openItem={openItem}
            item={item}
            changes={changes}
            about={describeOpen(entries.find((entry) => entry.item.id === item.id))}
            form={EvidenceItemForm}
          />
        </FocusBack>
      )}
      {linking !== undefined && (
        <FocusBack key={linking.item.id}>
          <QuestionLinks
            entry={linking}
            standards={standards}
            onLink={(questionId, isServing) => changes.link(linking.item, questionId, isServing)}
            onClose={register.endLinking}
          />
        </FocusBack>
      )}
      <JustDone register={register} entries={entries} />
    </div>
  );
}

function describeOpen(entry: EvidenceEntry | undefined): string {
  if (entry === undefined) return 'Once it is saved you can link it to the questions it serves.';
  return `${formatEvidenceNumber(entry.item)}, which serves ${countOf(entry.questions.length, 'question')}.`;
}

/** What was removed is said until it is back, and what was added until it is linked. */
function JustDone({
  register,
  entries,
}: Pick<EvidenceWorkProps, 'register' | 'entries'>): ReactElement {
  const { changes, addedId, linkingId } = register;
  const { removed } = changes;
  const isBack = entries.some(({ item }) => item.id === removed?.id);
  const added = entries.find(({ item }) => item.id === addedId);
  return (
    <>
      {removed !== undefined && !isBack && (
        <RemovedNotice
          title={`${formatEvidenceNumber(removed)} ${removed.title}`}
          headingLevel={2}
          onUndo={() => void changes.putBack(removed)}
        >
          <p className="govuk-body">{describeServed(removed)}</p>
        </RemovedNotice>
      )}
      {added?.questions.length === 0 && linkingId !== addedId && (
        <Alert
          kind="success"
          role="status"
          title={`Added ${formatEvidenceNumber(added.item)} ${added.item.title}`}
          actions={
            <Button
              variant="secondary"
              onClick={() => {
                register.startLinking(added.item);
              }}
            >
              Choose its questions
            </Button>
          }
        >
          <p className="govuk-body">It is not linked to any question yet.</p>
        </Alert>
      )}
    </>
  );
}

function describeServed({ questionIds }: Evidence): string {
  return questionIds.length === 0
    ? 'It was not linked to any question.'
    : `It is no longer with the ${countOf(questionIds.length, 'question')} it served.`;
}
