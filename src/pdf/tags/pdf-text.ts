/**
 * A PDF text string. Plain ASCII stays a literal, so that `pdfinfo -struct` prints it; everything
 * else is UTF-16BE in hexadecimal, which holds every script.
 */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let place = 0; place < text.length; place += 1) {
    hex += text.charCodeAt(place).toString(16).toUpperCase().padStart(4, '0');
  }
  return `<${hex}>`;
}

/** A measure in points, short and the same on every machine. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const CHUNK = 8192;

const charactersByBytes = new WeakMap<Uint8Array, string>();

/** Of bytes that nobody changes and that many documents hold, such as a font: done once. */
export function toKeptCharacters(bytes: Uint8Array): string {
  const kept = charactersByBytes.get(bytes) ?? toByteCharacters(bytes);
  charactersByBytes.set(bytes, kept);
  return kept;
}

/** Bytes as the characters 0 to 255, which is how jsPDF holds fonts and files. */
export function toByteCharacters(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    characters += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return characters;
}
