import type { ReactElement, ReactNode } from 'react';

import { classNames } from '../components/class-names.ts';
import type { FileDrop } from './use-file-drop.ts';

type DropAreaProps = {
  /** Missing where nothing may be attached. */
  readonly drop: FileDrop | undefined;
  readonly children: ReactNode;
};

/** Takes dropped files, and says so while they are held over it. A button does the same. */
export function DropArea({ drop, children }: DropAreaProps): ReactElement {
  if (drop === undefined) return <>{children}</>;
  return (
    <div className={classNames('s11-drop', drop.isOver && 's11-drop--over')} {...drop.area}>
      {drop.isOver && (
        <p className="s11-drop__words" aria-hidden="true">
          Drop to attach as evidence
        </p>
      )}
      {children}
    </div>
  );
}
