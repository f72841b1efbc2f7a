import { useEffect, useState, type DragEvent as ReactDragEvent } from 'react';

import { listDroppedFiles } from './list-dropped-files.ts';

export type Drop = {
  /** Files are held over the area. */
  readonly isOver: boolean;
  readonly area: {
    readonly onDragOver: (event: ReactDragEvent) => void;
    readonly onDragLeave: (event: ReactDragEvent) => void;
    readonly onDrop: (event: ReactDragEvent) => void;
  };
};

/**
 * Takes files and folders that are dropped on an area. Beside it they are let fall: the browser
 * would open them in the place of the app.
 */
export function useDrop(onFiles: (files: readonly File[]) => void): Drop {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('dragover', letFall, { signal });
    window.addEventListener('drop', letFall, { signal });
    return () => {
      listening.abort();
    };
  }, []);
  return {
    isOver,
    area: {
      onDragOver: (event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setIsOver(true);
      },
      onDragLeave: (event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
      },
      onDrop: (event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        setIsOver(false);
        void listDroppedFiles(event.dataTransfer).then(onFiles);
      },
    },
  };
}

function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') === true;
}

function letFall(event: DragEvent): void {
  if (event.defaultPrevented || !hasFiles(event.dataTransfer)) return;
  event.preventDefault();
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
}
