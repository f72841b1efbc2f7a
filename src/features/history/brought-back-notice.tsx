import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import type { BringingBack } from './use-bringing-back.ts';

type BroughtBackNoticeProps = Pick<BringingBack, 'notice' | 'place' | 'undo'>;

/** What was just brought back, with the way back; takes the focus, and so is read out. */
export function BroughtBackNotice(props: BroughtBackNoticeProps): ReactElement | null {
  const { notice, place, undo } = props;
  if (notice === undefined) return null;
  const { title, text, undo: takeBack } = notice;
  return (
    <div ref={place} tabIndex={-1} className="s11-notice-place">
      <Alert
        kind="success"
        title={title}
        actions={
          takeBack && (
            <Button
              variant="secondary"
              onClick={() => {
                undo(takeBack);
              }}
            >
              Undo
            </Button>
          )
        }
      >
        <p className="govuk-body">{text}</p>
      </Alert>
    </div>
  );
}
