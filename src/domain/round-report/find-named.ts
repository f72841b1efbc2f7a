import { toPlainName } from '../collection/same-organisation.ts';
import type { RoundReportSource } from './round-report-source.ts';

/** Agencies whose name stands in what was typed, which no counting can leave out. */
export function findNamed(
  { words, picture }: Pick<RoundReportSource, 'words' | 'picture'>,
  names: readonly string[],
): readonly string[] {
  const { issues, barriers } = picture.tags;
  const typed = [...words.values(), ...[...issues, ...barriers].map(({ tag }) => tag)]
    .map((text) => ` ${toPlainName(text)} `)
    .join('\n');
  return names.filter((name) => {
    const plain = toPlainName(name);
    return plain !== '' && typed.includes(` ${plain} `);
  });
}
