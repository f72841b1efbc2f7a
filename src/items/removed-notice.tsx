import type { ReactElement, ReactNode } from 'react';

import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';

type RemovedNoticeProps = {
  /** What was removed, by its number. */
  readonly title: string;
  readonly headingLevel: 2 | 3;
  readonly onUndo: () => void;
  readonly children?: ReactNode;
};

/** What was just removed, with the way back. */
export function RemovedNotice(props: RemovedNoticeProps): ReactElement {
  const { title, headingLevel, onUndo, children } = props;
  return (
    <Alert
      kind="success"
      role="status"
      title={`Removed ${title}`}
      headingLevel={headingLevel}
      actions={
        <Button variant="secondary" onClick={onUndo}>
          Undo
        </Button>
      }
    >
      {children}
    </Alert>
  );
}
