import { useEffect, useRef } from 'react';

import { listGivenFiles, type GivenFile } from './given-file.ts';
import { useDropArea, type DropState } from './use-drop-area.ts';

export type FileDrop = DropState;

/** Takes files that are dropped on an area, or pasted anywhere on the page. */
export function useFileDrop(onFiles: (files: readonly GivenFile[]) => void): FileDrop {
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (clipboardData === null || isForText(event)) return;
      const files = listGivenFiles(clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      take.current(files);
    };
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('paste', paste);
    };
  }, []);
  return useDropArea((transfer) => {
    onFiles(listGivenFiles(transfer));
  });
}

/** Words copied from Word or Excel come with a picture of themselves: in a text box the words count. */
function isForText({ clipboardData, target }: ClipboardEvent): boolean {
  const isTyped =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'file');
  return isTyped && clipboardData?.types.includes('text/plain') === true;
}
