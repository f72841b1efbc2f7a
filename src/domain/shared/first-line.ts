/** The first line that says something, cut between words where it is long. Never reads the rest. */
export function firstLine(text: string, most: number): string {
  const start = text.search(/\S/u);
  if (start === -1) return '';
  const head = text.slice(start, start + most + 1);
  const [line = ''] = head.split(/[\n\r\u2028\u2029]/u, 1);
  if (line.length <= most) return line.trimEnd();
  const space = line.lastIndexOf(' ');
  const end = space > most / 2 ? space : most;
  return `${dropHalfCharacter(line.slice(0, end)).trimEnd()}…`;
}

/** A cut between the two halves of one character would leave a broken one. */
export function dropHalfCharacter(text: string): string {
  return /[\uD800-\uDBFF]$/u.test(text) ? text.slice(0, -1) : text;
}
