/** Without the characters neither XML nor HTML can hold: with one of them Word refuses the file. */
export function cleanText(text: string): string {
  return text.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}
