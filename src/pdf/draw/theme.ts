import type { Report } from '../../domain/report/report-block.ts';

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** Where the text of a page may stand, in points from the top left corner. */
export const BODY = {
  left: 62,
  right: PAGE.width - 62,
  top: 74,
  bottom: PAGE.height - 78,
} as const;
export const BODY_WIDTH = BODY.right - BODY.left;
export const BODY_HEIGHT = BODY.bottom - BODY.top;

export const COLOUR = {
  ink: '#0B0C0C',
  quiet: '#505A5F',
  brand: '#00594F',
  brandPale: '#EEF5F3',
  link: '#1A5276',
  line: '#B1B4B6',
  edge: '#595959',
  white: '#FFFFFF',
} as const;

/** How a text is set; sizes and line heights in points. */
export type TextStyle = {
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly bold?: boolean;
};

const NORMAL_STYLES = {
  body: { size: 12, leading: 17, colour: COLOUR.ink },
  lead: { size: 14, leading: 20, colour: COLOUR.ink },
  quiet: { size: 11, leading: 15.5, colour: COLOUR.quiet },
  caption: { size: 11, leading: 15, colour: COLOUR.ink, bold: true },
  cell: { size: 10, leading: 13.5, colour: COLOUR.ink },
  cellHead: { size: 10, leading: 13.5, colour: COLOUR.brand, bold: true },
  cellLabel: { size: 10, leading: 13.5, colour: COLOUR.ink, bold: true },
  figure: { size: 26, leading: 30, colour: COLOUR.brand, bold: true },
  /** For a row in which a number would break in two. */
  figureSmall: { size: 20, leading: 30, colour: COLOUR.brand, bold: true },
  figureLabel: { size: 10.5, leading: 14, colour: COLOUR.ink },
  calloutTitle: { size: 12, leading: 17, colour: COLOUR.brand, bold: true },
  chart: { size: 10, leading: 12.5, colour: COLOUR.ink },
  chartCount: { size: 9.5, leading: 12.5, colour: COLOUR.ink, bold: true },
  contentsSection: { size: 12, leading: 17, colour: COLOUR.ink, bold: true },
  contentsPart: { size: 11, leading: 15.5, colour: COLOUR.ink },
  running: { size: 9, leading: 12, colour: COLOUR.quiet },
  marking: { size: 9, leading: 12, colour: COLOUR.ink, bold: true },
  coverTitle: { size: 32, leading: 38, colour: COLOUR.white, bold: true },
  coverOrganisation: { size: 18, leading: 24, colour: COLOUR.white },
  coverLabel: { size: 12, leading: 17, colour: COLOUR.quiet },
} as const satisfies Record<string, TextStyle>;

export type StyleName = keyof typeof NORMAL_STYLES;

type HeadingStyle = {
  readonly style: TextStyle;
  readonly before: number;
  readonly after: number;
};
type HeadingStyles = Readonly<Record<1 | 2 | 3 | 4, HeadingStyle>>;

const NORMAL_HEADINGS: HeadingStyles = {
  1: {
    style: { size: 24, leading: 30, colour: COLOUR.brand, bold: true },
    before: 24,
    after: 12,
  },
  2: { style: { size: 17, leading: 22, colour: COLOUR.ink, bold: true }, before: 15, after: 7 },
  3: { style: { size: 13.5, leading: 18, colour: COLOUR.ink, bold: true }, before: 11, after: 5 },
  4: { style: { size: 12, leading: 17, colour: COLOUR.brand, bold: true }, before: 8, after: 3 },
};

/** A letter has no chapters: its sections are set as parts of one are, in its own colour. */
function shrinkHeadings({ headings, ...sizes }: TypeSizes): TypeSizes {
  const { 2: section, 3: part, 4: small } = headings;
  const style = { ...section.style, colour: COLOUR.brand };
  return { ...sizes, headings: { 1: { ...section, style }, 2: part, 3: small, 4: small } };
}

/** How all text of a report is set. */
export type TypeSizes = {
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  readonly headings: HeadingStyles;
  /** How much larger than usual. */
  readonly scale: number;
  /** Of a chart, in points. */
  readonly bar: { readonly height: number; readonly gap: number };
};

const BAR = { height: 18, gap: 5 } as const;

const NORMAL: TypeSizes = { styles: NORMAL_STYLES, headings: NORMAL_HEADINGS, scale: 1, bar: BAR };

/** 14 points for what is 12 otherwise, as is asked for where large print is. */
const LARGE_SCALE = 14 / 12;

const LARGE: TypeSizes = {
  styles: {
    ...NORMAL_STYLES,
    body: enlarge(NORMAL_STYLES.body),
    lead: enlarge(NORMAL_STYLES.lead),
    quiet: enlarge(NORMAL_STYLES.quiet),
    caption: enlarge(NORMAL_STYLES.caption),
    cell: enlarge(NORMAL_STYLES.cell),
    cellHead: enlarge(NORMAL_STYLES.cellHead),
    cellLabel: enlarge(NORMAL_STYLES.cellLabel),
    figureLabel: enlarge(NORMAL_STYLES.figureLabel),
    calloutTitle: enlarge(NORMAL_STYLES.calloutTitle),
    chart: enlarge(NORMAL_STYLES.chart),
    chartCount: enlarge(NORMAL_STYLES.chartCount),
    contentsSection: enlarge(NORMAL_STYLES.contentsSection),
    contentsPart: enlarge(NORMAL_STYLES.contentsPart),
    coverLabel: enlarge(NORMAL_STYLES.coverLabel),
    // Two lines of these have to fit between the body and the edge of the paper.
    running: { ...NORMAL_STYLES.running, size: 10.5, leading: 12.5 },
    marking: { ...NORMAL_STYLES.marking, size: 10.5, leading: 12.5 },
  },
  headings: {
    1: enlargeHeading(NORMAL_HEADINGS[1]),
    2: enlargeHeading(NORMAL_HEADINGS[2]),
    3: enlargeHeading(NORMAL_HEADINGS[3]),
    4: enlargeHeading(NORMAL_HEADINGS[4]),
  },
  scale: LARGE_SCALE,
  bar: BAR,
};

/** For what has to stand on one page: smaller by an eighth, its own title included. */
const COMPACT_SCALE = 10.5 / 12;

const COMPACT: TypeSizes = {
  styles: {
    ...NORMAL_STYLES,
    body: scaleStyle(NORMAL_STYLES.body, COMPACT_SCALE),
    lead: scaleStyle(NORMAL_STYLES.lead, COMPACT_SCALE),
    quiet: scaleStyle(NORMAL_STYLES.quiet, COMPACT_SCALE),
    caption: scaleStyle(NORMAL_STYLES.caption, COMPACT_SCALE),
    figure: scaleStyle(NORMAL_STYLES.figure, 0.8),
    figureSmall: scaleStyle(NORMAL_STYLES.figureSmall, 0.8),
    figureLabel: scaleStyle(NORMAL_STYLES.figureLabel, 0.9),
    calloutTitle: scaleStyle(NORMAL_STYLES.calloutTitle, COMPACT_SCALE),
    chart: scaleStyle(NORMAL_STYLES.chart, 0.9),
    chartCount: scaleStyle(NORMAL_STYLES.chartCount, 0.9),
    coverTitle: scaleStyle(NORMAL_STYLES.coverTitle, 0.66),
    coverOrganisation: scaleStyle(NORMAL_STYLES.coverOrganisation, 0.66),
  },
  headings: {
    1: scaleHeading(NORMAL_HEADINGS[1], 0.8),
    2: scaleHeading(NORMAL_HEADINGS[2], 0.8),
    3: scaleHeading(NORMAL_HEADINGS[3], COMPACT_SCALE),
    4: scaleHeading(NORMAL_HEADINGS[4], COMPACT_SCALE),
  },
  scale: COMPACT_SCALE,
  bar: { height: 11.5, gap: 2 },
};

export function findTypeSizes(largePrint: boolean, layout: Report['layout']): TypeSizes {
  // Who asks for large print gets it, on as many pages as it takes.
  const sizes = largePrint ? LARGE : NORMAL;
  switch (layout) {
    case 'letter':
      return shrinkHeadings(sizes);
    case 'onePage':
      return largePrint ? LARGE : COMPACT;
    default:
      return sizes;
  }
}

function enlarge(style: TextStyle): TextStyle {
  return scaleStyle(style, LARGE_SCALE);
}

function enlargeHeading(heading: HeadingStyle): HeadingStyle {
  return scaleHeading(heading, LARGE_SCALE);
}

function scaleStyle(style: TextStyle, by: number): TextStyle {
  return { ...style, size: style.size * by, leading: style.leading * by };
}

function scaleHeading({ style, before, after }: HeadingStyle, by: number): HeadingStyle {
  return { style: scaleStyle(style, by), before: before * by, after: after * by };
}

/** Between two blocks, in points. */
export const GAP = 11;

export const CELL_PADDING = { x: 5, y: 4 } as const;
