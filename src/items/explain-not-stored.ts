/** Why an audit that was to be made of a file was not stored, by the kind of the problem. */
export function explainNotStored(kind: string): string {
  return kind === 'full'
    ? 'There is no room left on this device. Nothing has been stored. Make room, then try again.'
    : `It could not be stored (${kind}). Nothing has been changed. Reload this page, then try again.`;
}
