import { useEffect, useRef, useState, type DragEvent as ReactDragEvent } from 'react';

import { listGivenFiles, type GivenFile } from './given-file.ts';

type DropArea = {
  readonly onDragOver: (event: ReactDragEvent) => void;
  readonly onDragLeave: (event: ReactDragEvent) => void;
  readonly onDrop: (event: ReactDragEvent) => void;
};

export type FileDrop = {
  /** Files are held over the area. */
  readonly isOver: boolean;
  readonly area: DropArea;
};

/**
 * Takes files that are dropped on an area, or pasted anywhere on the page. A file dropped beside the
 * area is let fall: the browser would open it in the place of the app.
 */
export function useFileDrop(onFiles: (files: readonly GivenFile[]) => void): FileDrop {
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (clipboardData === null || isForText(event)) return;
      const files = listGivenFiles(clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      take.current(files);
    };
    document.addEventListener('paste', paste, { signal });
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
        onFiles(listGivenFiles(event.dataTransfer));
      },
    },
  };
}

function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') === true;
}

/** Words copied from Word or Excel come with a picture of themselves: in a text box the words count. */
function isForText({ clipboardData, target }: ClipboardEvent): boolean {
  const isTyped =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'file');
  return isTyped && clipboardData?.types.includes('text/plain') === true;
}

function letFall(event: DragEvent): void {
  if (event.defaultPrevented || !hasFiles(event.dataTransfer)) return;
  if (event.target instanceof HTMLInputElement && event.target.type === 'file') return;
  event.preventDefault();
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
}
