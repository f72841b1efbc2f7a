/** How much of what follows is looked at. */
const FOLLOWING = 40;

/** Whether these characters of ASCII stand anywhere in the bytes, with this after them. */
export function hasText(bytes: Uint8Array, text: string, followedBy?: RegExp): boolean {
  const wanted = new TextEncoder().encode(text);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (!wanted.every((byte, place) => bytes[at + place] === byte)) continue;
    const end = at + wanted.length;
    const after = new TextDecoder('latin1').decode(bytes.subarray(end, end + FOLLOWING));
    if (followedBy?.test(after) ?? true) return true;
  }
  return false;
}
