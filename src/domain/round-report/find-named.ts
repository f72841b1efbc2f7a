import { toPlainName } from '../collection/same-organisation.ts';
import type { RoundReportSource } from './round-report-source.ts';

/** Agencies whose name stands in what was typed, which no counting can leave out. */
export function findNamed(
  { words, picture }: Pick<RoundReportSource, 'words' | 'picture'>,
  names: readonly string[],
): readonly string[] {
  const typed = [...words.values(), ...picture.tags.map(({ tag }) => tag)]
    .map((text) => ` ${toPlainName(text)} `)
    .join('\n');
  return names.filter((name) => {
    const plain = toPlainName(name);
    return plain !== '' && typed.includes(` ${plain} `);
  });
}
