import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { formatActionNumber, type Action, type AuditId } from '../../domain/audit/audit.ts';
import type { QuestionPlace } from '../../domain/audit/question-place.ts';
import type { QuestionResult, Scorecard } from '../../domain/scoring/scorecard.ts';
import { isOverdue } from '../../domain/scoring/timeliness.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { newId } from '../../storage/new-id.ts';
import { startActionForm, toActionForm, type ActionForm } from '../../items/action-form.ts';
import { ActionItemForm } from '../../items/action-item-form.tsx';
import { ActionLine } from './action-line.tsx';
import { ItemSection } from './item-section.tsx';
import { OpenForm } from '../../items/open-form.tsx';
import { RemovedItems } from '../../items/removed-items.tsx';
import { useActionChanges, type ActionChanges } from '../../items/use-action-changes.ts';
import type { OpenItemState } from '../../items/use-open-item.ts';
import { useRemovedActions } from '../../items/use-removed-items.ts';

type ActionSectionProps = {
  readonly result: QuestionResult;
  readonly auditId: AuditId;
  readonly today: Scorecard['today'];
  readonly openItem: OpenItemState<ActionForm>;
  readonly reportSave: ReportSave;
};

/** What follows from this answer: actions, or the reason a gap is accepted. */
export function ActionSection(props: ActionSectionProps): ReactElement {
  const { result, auditId, today, openItem, reportSave } = props;
  const changes = useActionChanges(auditId, result.question.id, reportSave);
  const { removed } = changes;
  const { item } = openItem;
  return (
    <ItemSection
      id="actions-heading"
      title="Actions"
      empty={<NoActions result={result} />}
      removed={
        removed && {
          id: removed.id,
          title: formatActionNumber(removed),
          onUndo: () => void changes.putBack(removed),
        }
      }
      lines={result.actions.map((action) => (
        <ActionLine
          key={action.id}
          action={action}
          isOverdue={isOverdue(action, today)}
          isOpen={action.id === item?.id}
          onChange={() => {
            openItem.open({ id: action.id, isNew: false, values: toActionForm(action) });
          }}
          onCarried={(from) => void changes.setCarried(action, from)}
          onRemove={() => void changes.remove(action)}
        />
      ))}
    >
      {item === undefined ? (
        <AddButtons
          isGap={result.isGap}
          onAdd={(kind) => {
            openItem.open({ id: newId(), isNew: true, values: startActionForm(kind) });
          }}
        />
      ) : (
        <OpenForm openItem={openItem} item={item} changes={changes} form={ActionItemForm} />
      )}
      <RemovedActions auditId={auditId} questionId={result.question.id} changes={changes} />
    </ItemSection>
  );
}

type RemovedActionsProps = {
  readonly auditId: AuditId;
  readonly questionId: QuestionId;
  readonly changes: ActionChanges;
};

function RemovedActions({ auditId, questionId, changes }: RemovedActionsProps): ReactElement {
  const removed = useRemovedActions(auditId, questionId);
  return (
    <RemovedItems
      what="actions"
      items={removed.map((action) => ({
        id: action.id,
        number: formatActionNumber(action),
        words: action.kind === 'planned' ? action.what : 'Gap accepted',
        onPutBack: () => void changes.putBack(action),
      }))}
    />
  );
}

function NoActions({ result }: { readonly result: QuestionResult }): ReactElement {
  if (!result.isGap)
    return <p className="govuk-body">No actions yet. Add one if something has to change.</p>;
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
        id={'add-action' satisfies QuestionPlace}
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
