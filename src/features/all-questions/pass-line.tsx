import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ProgressText } from '../../components/progress-text.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';

type PassLineProps = {
  readonly done: number;
  readonly total: number;
  /** What was done last, in words. */
  readonly said: string;
  readonly onUndo: (() => void) | undefined;
};

/** How far it is, what was done last, and the way back from that. */
export function PassLine({ done, total, said, onUndo }: PassLineProps): ReactElement {
  return (
    <div className="s11-pass-line">
      <ProgressText done={done} total={total} what="questions answered" bar />
      <p className="s11-pass-line__said">
        {said}{' '}
        {onUndo !== undefined && (
          <Button variant="link" onClick={onUndo}>
            Undo<VisuallyHidden> the last step</VisuallyHidden>
          </Button>
        )}
      </p>
      <p role="status" className="govuk-visually-hidden">
        {said !== '' && `${said} ${done} of ${total} questions answered.`}
      </p>
    </div>
  );
}
