/** In half points and twentieths of a point; dark on white, as it is printed. */
const HEADING = { font: 'Arial', bold: true, color: '0B0C0C' } as const;

/** The level is what the navigation of Word and the headings of other programs go by. */
const heading = (outlineLevel: number, size: number, before: number) =>
  ({
    run: { ...HEADING, size },
    paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true, outlineLevel },
  }) as const;

/** The styles of a report: Word's own headings, so that its navigation and contents find them. */
export const REPORT_STYLES = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: '0B0C0C', language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: { run: { ...HEADING, size: 52 }, paragraph: { spacing: { before: 1_200, after: 240 } } },
    heading1: heading(0, 36, 400),
    heading2: heading(1, 28, 320),
    heading3: heading(2, 24, 280),
    heading4: heading(3, 22, 240),
    hyperlink: { run: { color: '1A65A6', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, size: 20 },
      paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
    },
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 26 },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: '505A5F' },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 252, lineRule: 'auto' } },
    },
  ],
} as const;

/** The list of a report that counts; the other takes Word's bullets. */
export const NUMBERED = 'numbered';
export const NUMBERING = {
  config: [
    {
      reference: NUMBERED,
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1.',
          alignment: 'left',
          style: { paragraph: { indent: { left: 480, hanging: 480 } } },
        },
      ],
    },
  ],
} as const;
