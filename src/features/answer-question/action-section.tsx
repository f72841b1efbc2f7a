import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { formatActionNumber, type Action, type AuditId } from '../../domain/audit/audit.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import { isOverdue } from '../../domain/scoring/timeliness.ts';
import type { SaveState } from '../../storage/save-state.ts';
import { ActionItemForm } from './action-item-form.tsx';
import { ActionLine } from './action-line.tsx';
import { ItemSection } from './item-section.tsx';
import { useActionChanges } from './use-action-changes.ts';

type ActionSectionProps = {
  readonly result: QuestionResult;
  readonly auditId: AuditId;
  readonly today: Scorecard['today'];
  readonly reportSave: (state: SaveState) => void;
};

/** What follows from this answer: actions, or the reason a gap is accepted. */
export function ActionSection(props: ActionSectionProps): ReactElement {
  const { result, auditId, today, reportSave } = props;
  const [editing, setEditing] = useState<Action | Action['kind']>();
  const changes = useActionChanges(auditId, result.question.id, reportSave);
  const { removed } = changes;
  const close = (): void => {
    setEditing(undefined);
  };
  return (
    <ItemSection
      id="actions-heading"
      title="Actions"
      empty={<NoActions result={result} />}
      removed={removed && { title: formatActionNumber(removed), onUndo: () => void changes.undo() }}
      lines={result.actions.map((action) => (
        <ActionLine
          key={action.id}
          action={action}
          isOverdue={isOverdue(action, today)}
          onChange={() => {
            setEditing(action);
          }}
          onRemove={() => void changes.remove(action)}
        />
      ))}
    >
      {editing === undefined ? (
        <AddButtons isGap={result.isGap} onAdd={setEditing} />
      ) : (
        <ActionItemForm
          key={typeof editing === 'string' ? editing : editing.id}
          action={editing}
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

function NoActions({ result }: { readonly result: QuestionResult }): ReactElement {
  if (!result.isGap) return <p className="govuk-body">No actions yet.</p>;
  return (
    <InsetText>
      This rating leaves {result.isStatutoryGap ? 'a statutory gap' : 'a gap'}. Add an action, or
      say why the gap is accepted.
    </InsetText>
  );
}

type AddButtonsProps = {
  readonly isGap: boolean;
  readonly onAdd: (kind: Action['kind']) => void;
};

function AddButtons({ isGap, onAdd }: AddButtonsProps): ReactElement {
  return (
    <ButtonGroup>
      <Button
        variant="secondary"
        onClick={() => {
          onAdd('planned');
        }}
      >
        Add an action
      </Button>
      {isGap && (
        <Button
          variant="secondary"
          onClick={() => {
            onAdd('accepted');
          }}
        >
          Accept this gap, with a reason
        </Button>
      )}
    </ButtonGroup>
  );
}
