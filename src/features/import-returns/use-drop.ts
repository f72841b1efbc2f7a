import { useDropArea, type DropState } from '../../items/use-drop-area.ts';
import { listDroppedFiles } from './list-dropped-files.ts';

/** Takes files and folders that are dropped on an area, however deep. */
export function useDrop(onFiles: (files: readonly File[]) => void): DropState {
  return useDropArea((transfer) => {
    void listDroppedFiles(transfer).then(onFiles);
  });
}
