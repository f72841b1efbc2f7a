/** A UUID made of a hash in hexadecimal, so that the same things have the same id. Of the eighth version. */
export function uuidOfHash(hash: string): string {
  const part = (from: number, to: number): string => hash.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
}
