import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { MODERATION_EXTENSION } from './moderation-limits.ts';

/**
 * `moderation_Section-11-audit-2026_2026-11-26_3f2c.s11moderation.json`: the round, the day, and a
 * mark that tells two moderators' files apart without naming anyone.
 */
export function nameModerationFile(roundName: string, at: Date, id: string): string {
  const words = roundName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const name = words === '' ? 'round' : words;
  return `moderation_${name}_${toPlainDate(at)}_${id.slice(0, 4)}${MODERATION_EXTENSION}`;
}
