/** What the worker that opens a sealed return is given. */
export type SealedFile = {
  readonly file: Blob;
  /** A secret key, or the text of a key file. It is kept nowhere. */
  readonly keyText: string;
};
