import type { TableSort } from '../../components/table-column.ts';

/** The order of a table as the address has it: the column's key, after a hyphen when downwards. */
export function toSort(kept: string): TableSort | undefined {
  if (kept === '') return undefined;
  return kept.startsWith('-')
    ? { key: kept.slice(1), direction: 'descending' }
    : { key: kept, direction: 'ascending' };
}

export function keepSort({ key, direction }: TableSort): string {
  return direction === 'descending' ? `-${key}` : key;
}
