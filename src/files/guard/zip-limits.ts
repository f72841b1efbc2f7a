/** The most a zip of files may hold; counted while it is unpacked, whatever it says of itself. */
export const ZIP_LIMITS = {
  /** Of the zip itself, known before a byte of it is read. */
  fileBytes: 200_000_000,
  /** Of all that is unpacked of it, taken together. */
  inflatedBytes: 200_000_000,
  /** How many times larger a file may become by being unpacked. */
  ratio: 100,
  /** Files and folders in it. */
  entries: 2_000,
} as const;

export type ZipLimits = { readonly [Limit in keyof typeof ZIP_LIMITS]: number };
