import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { FocusBack } from '../../components/focus-back.tsx';
import { PrintButton } from '../../components/print-button.tsx';
import { formatActionNumber, type Action } from '../../domain/audit/audit.ts';
import { toRatingSlot } from '../../domain/report/cells.ts';
import { countOf, wordFor } from '../../domain/report/wording.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { ActionForm } from '../../items/action-form.ts';
import { ActionItemForm } from '../../items/action-item-form.tsx';
import { OpenForm } from '../../items/open-form.tsx';
import { RemovedNotice } from '../../items/removed-notice.tsx';
import type { OpenItem } from '../../items/use-open-item.ts';
import { GAPS_HEADING } from './open-gaps.tsx';
import type { ActionPlan } from './use-action-plan.ts';

type ActionWorkProps = {
  readonly plan: ActionPlan;
  /** How many gaps have no action. */
  readonly gaps: number;
  readonly scorecard: Scorecard;
};

/** Above the table: what is left to plan, what is open, and what was just removed. */
export function ActionWork({ plan, gaps, scorecard }: ActionWorkProps): ReactElement {
  const { changes, openItem } = plan;
  const { item } = openItem;
  const { removed } = changes;
  const isBack = scorecard.actions.some(({ id }) => id === removed?.id);
  return (
    <div className="s11-screen-only">
      {gaps > 0 && <GapsLine gaps={gaps} />}
      <ButtonGroup>
        <PrintButton>Print the action plan</PrintButton>
      </ButtonGroup>
      {item !== undefined && (
        <FocusBack key={item.id}>
          <OpenForm
            openItem={openItem}
            item={item}
            changes={changes}
            about={describeOpen(item, scorecard)}
            form={ActionItemForm}
          />
        </FocusBack>
      )}
      {removed !== undefined && !isBack && (
        <RemovedNotice
          title={nameRemoved(removed)}
          headingLevel={2}
          onUndo={() => void changes.putBack(removed)}
        />
      )}
    </div>
  );
}

function GapsLine({ gaps }: { readonly gaps: number }): ReactElement {
  return (
    <p className="govuk-body">
      {countOf(gaps, 'gap')} {wordFor(gaps, 'has', 'have')} no action and no reason for accepting{' '}
      {wordFor(gaps, 'it', 'them')}.{' '}
      <Button
        variant="link"
        onClick={() => {
          document.getElementById(GAPS_HEADING)?.focus();
        }}
      >
        Go to {wordFor(gaps, 'this gap', 'these gaps')}
      </Button>
    </p>
  );
}

/** Which action it is, and the question it follows from with its rating. */
function describeOpen(item: OpenItem<ActionForm>, scorecard: Scorecard): string {
  const action = scorecard.actions.find(({ id }) => id === item.id);
  const result = scorecard.standards
    .flatMap(({ questions }) => questions)
    .find(({ question }) => question.id === item.questionId);
  const number = action === undefined ? 'From' : `${formatActionNumber(action)}, from`;
  if (result === undefined) return `${number} a question this audit does not have.`;
  const rating = toRatingSlot(result, scorecard.template.scale).label.toLowerCase();
  return `${number} question ${result.place} ${result.question.title} (${rating}).`;
}

function nameRemoved(action: Action): string {
  const number = formatActionNumber(action);
  return action.kind === 'planned' ? `${number} ${action.what}` : `${number}, a gap accepted`;
}
