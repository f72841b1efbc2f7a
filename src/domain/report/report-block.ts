import type { Logo } from './report-choices.ts';

/**
 * A report as a list of blocks. `buildReport` decides what is said; the PDF, the web page and
 * the preview decide where ink goes and know nothing of audits.
 */

/** A piece of text; a link leads to a web address or to the block with that anchor. */
export type Run = {
  readonly text: string;
  readonly bold?: boolean;
  readonly link?: Link;
};

export type Link =
  | { readonly kind: 'web'; readonly address: string; readonly description: string }
  | { readonly kind: 'anchor'; readonly anchor: string; readonly description: string };

/** A slot on the rating scale, for colour beside a word: `worst` is darkest. */
export type RatingSlot = {
  readonly label: string;
  /** 0 the worst to 1 the best; absent for not applicable and not answered. */
  readonly share?: number;
  readonly kind: 'rated' | 'notApplicable' | 'unanswered';
};

export type Cell = {
  readonly runs: readonly Run[];
  /** Paints the cell as a rating; the word is in `runs` all the same. */
  readonly rating?: RatingSlot;
};

export type Column = {
  readonly title: string;
  /** Share of the table's width; the sum over columns is 1. */
  readonly width: number;
  readonly align?: 'left' | 'right';
};

export type ChartSeries = { readonly label: string; readonly slot: RatingSlot };

export type ReportBlock =
  | {
      readonly kind: 'heading';
      /** 1 starts a section of the contents. */
      readonly level: 1 | 2 | 3 | 4;
      readonly text: string;
      /** Unique in the report; the target of contents, bookmarks and links. */
      readonly anchor: string;
      readonly startsPage?: boolean;
    }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly tone?: 'lead' | 'quiet' }
  | {
      readonly kind: 'list';
      readonly items: readonly (readonly Run[])[];
      readonly ordered?: boolean;
    }
  /** Numbers that stand out, each with the words that explain it. */
  | {
      readonly kind: 'figures';
      readonly figures: readonly { readonly value: string; readonly label: string }[];
    }
  /** Label and value pairs, drawn as a two-column table with row headers. */
  | {
      readonly kind: 'facts';
      readonly caption: string;
      readonly facts: readonly { readonly label: string; readonly runs: readonly Run[] }[];
    }
  | { readonly kind: 'callout'; readonly title: string; readonly runs: readonly Run[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      /** The cell of the first column is the row's header. */
      readonly rows: readonly { readonly anchor?: string; readonly cells: readonly Cell[] }[];
      readonly emptyText: string;
    }
  /** Horizontal bars of counts, one bar per row, one segment per series. */
  | {
      readonly kind: 'stackedBars';
      readonly title: string;
      readonly subtitle: string;
      /** What a person who cannot see the chart is told, computed from the data. */
      readonly alt: string;
      readonly series: readonly ChartSeries[];
      readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[];
    }
  | { readonly kind: 'contents' };

export type Cover = {
  readonly title: string;
  readonly organisation: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly statement: string;
};

/** A whole report, ready to be drawn. */
export type Report = {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: 'en-GB';
  /** Without extension; letters, digits, hyphen and underscore only. */
  readonly fileName: string;
  readonly cover: Cover;
  readonly footer: string;
  /** At the top and the foot of each page: the protective marking, SAMPLE, DRAFT or nothing. */
  readonly marking: string;
  /** All text a sixth larger. */
  readonly largePrint?: boolean;
  /**
   * Without a page for its cover, which is a head on the first one: a letter, or what is to stand on
   * one page where it fits, all its text a little smaller.
   */
  readonly layout?: 'letter' | 'onePage';
  readonly logo?: Logo;
  readonly madeAt: string;
  /** What the report was made with, for a file that has its return inside. */
  readonly recipe?: string;
  readonly blocks: readonly ReportBlock[];
};
