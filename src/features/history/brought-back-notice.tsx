import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import type { BringingBack } from './use-bringing-back.ts';

type BroughtBackNoticeProps = Pick<BringingBack, 'notice' | 'place'>;

/** What was just brought back, with the way back; takes the focus, and so is read out. */
export function BroughtBackNotice({ notice, place }: BroughtBackNoticeProps): ReactElement | null {
  if (notice === undefined) return null;
  const { title, text, undo } = notice;
  return (
    <div ref={place} tabIndex={-1} className="s11-notice-place">
      <Alert
        kind="success"
        title={title}
        actions={
          undo && (
            <Button variant="secondary" onClick={undo}>
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
