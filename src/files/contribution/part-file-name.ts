import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { PART_EXTENSION } from './part-file.ts';

type Named = {
  readonly organisation: string;
  readonly of: 'request' | 'contribution' | 'word';
  readonly at: Date;
  /** Tells apart files of one day, without naming anyone. */
  readonly id: string;
};

/**
 * `self-audit-request_Anytown-Police_2026-11-26_3f2c.s11part.json`: the organisation, the day and a
 * mark that tells one file from another. It never says who was asked.
 */
export function partFileName({ organisation, of, at, id }: Named): string {
  const words = organisation
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const kind = of === 'contribution' ? 'part' : of === 'word' ? 'word-form' : 'request';
  const extension = of === 'word' ? '.docx' : PART_EXTENSION;
  const name = words === '' ? 'organisation' : words;
  return `self-audit-${kind}_${name}_${toPlainDate(at)}_${id.slice(0, 4)}${extension}`;
}
