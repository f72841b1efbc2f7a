/** Drawn at random for each seal: at this length no two will ever be alike. */
export const NONCE_LENGTH = 24;
const TAG_LENGTH = 16;

/** How sealed bytes begin: what follows is a nonce and what XChaCha20-Poly1305 made of the rest. */
export const MAGIC = new TextEncoder().encode('s11seal1');

/** How much longer sealed bytes are. */
export const SEAL_ROOM = MAGIC.length + NONCE_LENGTH + TAG_LENGTH;

export function isSealedBytes(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, place) => bytes[place] === byte);
}
