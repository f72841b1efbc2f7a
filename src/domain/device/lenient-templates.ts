import { findField, findText, isRecord, listInside } from './lenient-fields.ts';

/** What a stored template says of the questions asked, as far as it can be made out. */
export type TemplateWords = {
  readonly titleById: ReadonlyMap<string, string>;
  /** The ids in the order they stand in the template. */
  readonly placeById: ReadonlyMap<string, number>;
  /** The words of the scale's points, lowest first. */
  readonly points: readonly string[];
};

const NO_WORDS: TemplateWords = { titleById: new Map(), placeById: new Map(), points: [] };

/** Finds the words of the template with that hash, or, when none has it, of all there are. */
export function indexTemplates(rows: readonly unknown[]): (hash: unknown) => TemplateWords {
  const wordsByHash = new Map<unknown, TemplateWords>(
    rows.filter(isRecord).map((row) => [row['hash'], readTemplateWords(row)]),
  );
  const ofAll = [...wordsByHash.values()].reduce(
    (all, words) => ({
      titleById: new Map([...words.titleById, ...all.titleById]),
      placeById: new Map([...words.placeById, ...all.placeById]),
      // A position on the scale of another template would be a wrong rating.
      points: [],
    }),
    NO_WORDS,
  );
  return (hash) => wordsByHash.get(hash) ?? ofAll;
}

function readTemplateWords(row: unknown): TemplateWords {
  const titled = listInside(row)
    .filter(isRecord)
    .filter(({ id, title }) => typeof id === 'string' && typeof title === 'string')
    .map((each): [string, string] => [findText(each, 'id'), findText(each, 'title')]);
  const points = findField(findField(row, 'scale'), 'points');
  return {
    titleById: new Map(titled),
    placeById: new Map(titled.map(([id], place) => [id, place])),
    points: Array.isArray(points) ? points.map((point) => findText(point, 'label')) : [],
  };
}
