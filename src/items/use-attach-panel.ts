import { useState } from 'react';

import type { Attaching } from './use-attaching.ts';
import { useFileDrop, type FileDrop } from './use-file-drop.ts';

export type AttachPanelState = {
  readonly isOpen: boolean;
  /** How often its button was pressed; files that are dropped or pasted open it too. */
  readonly asked: number;
  readonly ask: () => void;
  readonly close: () => void;
  readonly drop: FileDrop;
};

/** Opens the panel by its button, or by itself where files are dropped on the page or pasted. */
export function useAttachPanel(attaching: Attaching): AttachPanelState {
  const [isOpen, setIsOpen] = useState(false);
  const [asked, setAsked] = useState(0);
  const drop = useFileDrop((files) => {
    setIsOpen(true);
    attaching.add(files);
  });
  return {
    isOpen,
    asked,
    ask: () => {
      setIsOpen(true);
      setAsked(asked + 1);
    },
    close: () => {
      setIsOpen(false);
      setAsked(0);
      attaching.clear();
    },
    drop,
  };
}
