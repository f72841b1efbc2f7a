import writeExcelFile from 'write-excel-file/node';

type Cell = string | number | null;

export const LIST_HEADINGS = [
  'Theme',
  'Ref',
  'Question',
  'Guidance notes',
  'Evidence',
  'Weighting',
  'Answer options',
  'N/A?',
  'Owner',
] as const;

/** A partnership's list as such lists are: a title above, themes merged down, slips in some cells. */
export function aQuestionList(themes: number, perTheme: number): readonly (readonly Cell[])[] {
  const rows = Array.from({ length: themes * perTheme }, (_, place): readonly Cell[] => {
    const theme = Math.floor(place / perTheme) + 1;
    const isFirst = place % perTheme === 0;
    return [
      isFirst ? `Theme ${theme}` : null,
      `${theme}.${(place % perTheme) + 1}`,
      `Is arrangement ${place + 1} in place and known to those who need it?`,
      'Staff can say what it is.\nThe board has seen what it leads to.',
      'Policy\nMinutes of the board',
      place === 1 ? 'high' : (place % 3) + 1,
      'Red; Amber; Green',
      place === 2 ? 'No' : 'Yes',
      'Business manager',
    ];
  });
  return [['Anyshire: section 11 questions'], [], LIST_HEADINGS, ...rows];
}

export async function toWorkbook(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  return writeExcelFile(rows.map((row) => [...row])).toBuffer();
}
