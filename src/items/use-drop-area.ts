import { useEffect, useState, type DragEvent as ReactDragEvent } from 'react';

export type DropState = {
  /** Files are held over the area. */
  readonly isOver: boolean;
  readonly area: {
    readonly onDragOver: (event: ReactDragEvent) => void;
    readonly onDragLeave: (event: ReactDragEvent) => void;
    readonly onDrop: (event: ReactDragEvent) => void;
  };
};

/**
 * An area files can be dropped on. What is dropped beside it is let fall: the browser would open it
 * in the place of the app.
 */
export function useDropArea(onDrop: (transfer: DataTransfer) => void): DropState {
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
        onDrop(event.dataTransfer);
      },
    },
  };
}

function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') === true;
}

function letFall(event: DragEvent): void {
  if (event.defaultPrevented || !hasFiles(event.dataTransfer)) return;
  if (event.target instanceof HTMLInputElement && event.target.type === 'file') return;
  event.preventDefault();
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
}
