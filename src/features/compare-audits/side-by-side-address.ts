/** What stands in the address of the audits side by side. */
export type SideBySideAddress = {
  readonly audits: readonly string[];
  /** Set while audits are being chosen, with those of the address ticked. */
  readonly isChoosing: boolean;
};

export function readSideBySide(params: URLSearchParams): SideBySideAddress {
  const named = (params.get('audits') ?? '').split(',').filter((id) => id !== '');
  return { audits: [...new Set(named)], isChoosing: params.get('choose') === 'yes' };
}

export function toSideBySide({ audits, isChoosing }: SideBySideAddress): string {
  return `/side-by-side?audits=${audits.join()}${isChoosing ? '&choose=yes' : ''}`;
}
