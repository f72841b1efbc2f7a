import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

export type Readability = {
  /** The Flesch–Kincaid grade: about the years of schooling a reader needs; add five for an age. */
  readonly grade: number;
  readonly words: number;
  /** Words of the longest sentence. */
  readonly longest: number;
};

/** How hard a text is to read, by the length of its sentences and of its words. */
export function measureReadability(text: string): Readability {
  const sentences = listSentences(text).map(listWords);
  const words = sentences.flat();
  return {
    grade: fleschKincaid({
      sentence: sentences.length,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + syllable(word), 0),
    }),
    words: words.length,
    longest: Math.max(0, ...sentences.map((sentence) => sentence.length)),
  };
}

function listSentences(text: string): readonly string[] {
  return text.split(/[.?!:;](?=\s|$)/).filter((sentence) => listWords(sentence).length > 0);
}

function listWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? [];
}
