import { useState, type ReactElement } from 'react';

import type { SetMeaning } from '../../domain/question-set/set-columns.ts';
import type { NamedSheet, SheetFile } from '../../items/sheets/named-sheet.ts';
import { ChooseList } from './choose-list.tsx';
import { LookAtList } from './look-at-list.tsx';
import { NameListColumns } from './name-list-columns.tsx';

/**
 * A partnership's list of questions from a spreadsheet: the file, its columns, what is made of them.
 * Nothing is stored before the last step; going a step back keeps what was said on it.
 */
export function FromSheetPage(): ReactElement {
  const [file, setFile] = useState<SheetFile>();
  const [named, setNamed] = useState<NamedSheet<SetMeaning>>();
  const [isLooking, setIsLooking] = useState(false);
  if (file === undefined) return <ChooseList onRead={setFile} />;
  if (named === undefined || !isLooking) {
    return (
      <NameListColumns
        file={file}
        named={named}
        onBack={() => {
          setFile(undefined);
          setNamed(undefined);
        }}
        onNamed={(given) => {
          setNamed(given);
          setIsLooking(true);
        }}
      />
    );
  }
  return (
    <LookAtList
      file={file}
      named={named}
      onBack={() => {
        setIsLooking(false);
      }}
    />
  );
}
