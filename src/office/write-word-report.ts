import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  type IRunOptions,
} from 'docx';

import type { Report, ReportBlock } from '../domain/report/report-block.ts';
import { cleanText } from './clean-text.ts';
import { drawReportBlock, type Drawn } from './word/report-blocks.ts';
import { drawFacts, TEXT_WIDTH } from './word/report-table.ts';
import { toReportParagraphs, type Places } from './word/runs.ts';
import { NUMBERING, REPORT_STYLES } from './word/styles.ts';

/** A report as a Word document that opens without repair: its own styles, headings and links. */
export async function writeWordReport(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const places = namePlaces(report.blocks);
  const document = new Document({
    title: cleanText(report.title),
    subject: cleanText(report.subject),
    creator: cleanText(report.author),
    description: cleanText(report.subject),
    styles: REPORT_STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: {
              top: 1_304,
              bottom: 1_304,
              left: 1_134,
              right: 1_134,
              header: 510,
              footer: 510,
            },
          },
        },
        headers: { default: new Header({ children: [writeMarking(report.marking)] }) },
        footers: { default: writeFooter(report) },
        children: [
          ...writeCover(report, places),
          ...report.blocks.flatMap((block, place) =>
            drawReportBlock(block, place, report.blocks, places, report.layout === 'onePage'),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function namePlaces(blocks: readonly ReportBlock[]): Places {
  const anchors = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.anchor];
    return block.kind === 'table' ? block.rows.flatMap(({ anchor }) => anchor ?? []) : [];
  });
  return new Map(anchors.map((anchor, place) => [anchor, `place${place + 1}`]));
}

function writeMarking(marking: string): Paragraph {
  const run: IRunOptions = { text: cleanText(marking), bold: true, size: 18 };
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(run)] });
}

function writeFooter({ footer, marking }: Report): Footer {
  const page = ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      writeMarking(marking),
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ text: cleanText(footer), size: 18 }),
          new TextRun({ children: page, size: 18 }),
        ],
      }),
    ],
  });
}

function writeCover({ cover, layout }: Report, places: Places): readonly Drawn[] {
  if (layout === 'onePage') {
    const facts = cover.lines.map(({ label, text }) => `${label}: ${text}`).join(' · ');
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: cleanText(cover.title) }),
      ...toReportParagraphs([{ text: cover.organisation }], places),
      ...toReportParagraphs([{ text: facts }], places, { style: 'Quiet' }),
    ];
  }
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: cleanText(cover.title) }),
    ...toReportParagraphs([{ text: cover.organisation }], places, { style: 'Lead' }),
    ...drawFacts(
      cover.lines.map(({ label, text }) => ({ label, runs: [{ text }] })),
      places,
    ),
    ...toReportParagraphs([{ text: cover.statement }], places),
  ];
}
