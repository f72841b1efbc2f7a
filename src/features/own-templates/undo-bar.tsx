import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { findUndo } from '../../domain/own-template/own-history.ts';
import { readOwnTemplateHistory } from '../../storage/change-own-template.ts';
import type { Editor } from './editor.ts';

/** Takes back the last change, whichever page it was made on, and puts it back again. */
export function UndoBar({ editor }: { readonly editor: Editor }): ReactElement | null {
  const { id } = editor.stored;
  const read = useLiveQuery(() => readOwnTemplateHistory(id), [id]);
  const [said, setSaid] = useState('');
  const found = read?.ok === true ? findUndo(read.value.changes) : undefined;
  const take = async (way: 'undo' | 'redo', what: string): Promise<void> => {
    await editor.undo(way);
    setSaid(`${way === 'undo' ? 'Taken back' : 'Put back'}: ${what}`);
  };
  const { undo, redo } = found ?? { undo: undefined, redo: undefined };
  return (
    <div className="s11-own__undo">
      {undo !== undefined && (
        <Button variant="link" onClick={() => void take('undo', undo.change.what)}>
          Undo<VisuallyHidden> the last change</VisuallyHidden>: {undo.change.what}
        </Button>
      )}
      {redo !== undefined && (
        <Button variant="link" onClick={() => void take('redo', redo.change.what)}>
          Redo: {redo.change.what}
        </Button>
      )}
      <p className="govuk-body s11-own__said" role="status">
        {said}
      </p>
    </div>
  );
}
