/** What was typed into the fields of a form, one under the other, to be copied where it is refused. */
export function joinTyped(fields: readonly string[]): string {
  return fields.filter((text) => text.trim() !== '').join('\n\n');
}
