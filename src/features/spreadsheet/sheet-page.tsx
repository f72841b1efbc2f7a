import { useState, type ReactElement } from 'react';

import { ChooseSheet } from './choose-sheet.tsx';
import { MatchRows } from './match-rows.tsx';
import { NameColumns } from './name-columns.tsx';
import type { SheetFile } from '../../items/sheets/named-sheet.ts';
import type { NamedAnswers, SheetPageProps } from './sheet-steps.ts';

/**
 * Last year's answers from a spreadsheet: the file, its columns, its rows. Nothing is stored before
 * the last step; going a step back keeps what was said on it.
 */
export function SheetPage(props: SheetPageProps): ReactElement {
  const [file, setFile] = useState<SheetFile>();
  const [named, setNamed] = useState<NamedAnswers>();
  const [isMatching, setIsMatching] = useState(false);
  if (file === undefined) return <ChooseSheet {...props} onRead={setFile} />;
  if (named === undefined || !isMatching) {
    return (
      <NameColumns
        {...props}
        file={file}
        named={named}
        onBack={() => {
          setFile(undefined);
          setNamed(undefined);
        }}
        onNamed={(given) => {
          setNamed(given);
          setIsMatching(true);
        }}
      />
    );
  }
  return (
    <MatchRows
      {...props}
      file={file}
      named={named}
      onBack={() => {
        setIsMatching(false);
      }}
    />
  );
}
