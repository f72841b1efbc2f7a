import { runPdfTool } from './pdf-tools.ts';

/** A word with the place it stands, in points from the top left corner of its page. */
export type WordBox = {
  readonly word: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

const WORD = /xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g;

export function listWordBoxes(pdf: Uint8Array): readonly WordBox[] {
  const pages = runPdfTool('pdftotext', pdf, ['-bbox', '-enc', 'UTF-8'], ['-']).split('<page ');
  return pages.flatMap((words, page) =>
    Array.from(words.matchAll(WORD), ([, left, top, right, bottom, word = '']) => ({
      word,
      page,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  );
}

/** Words printed over each other, as sentences that say which and where; there should be none. */
export function findOverlaps(pdf: Uint8Array): readonly string[] {
  const boxes = listWordBoxes(pdf)
    .map(shrink)
    .sort((one, other) => one.page - other.page || one.top - other.top);
  return boxes.flatMap((box, place) => {
    const found: string[] = [];
    for (let next = place + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (other === undefined || other.page > box.page || other.top >= box.bottom) break;
      if (other.left < box.right && box.left < other.right) {
        found.push(`page ${box.page}: ${other.word} over ${box.word}`);
      }
    }
    return found;
  });
}

/** A font's box is higher than its letters, so those of two lines may touch. */
function shrink(box: WordBox): WordBox {
  const height = (box.bottom - box.top) * 0.15;
  return {
    ...box,
    left: box.left + 0.5,
    right: box.right - 0.5,
    top: box.top + height,
    bottom: box.bottom - height,
  };
}
