/** How long a download may take to begin before its address is given back, in milliseconds. */
const KEEP_ADDRESS_MS = 60_000;

export type FileToDownload = {
  readonly name: string;
  readonly type: string;
  /** A worker hands over a large file as a `Blob`: to copy it here would hold the page. */
  readonly bytes: Uint8Array<ArrayBuffer> | Blob;
};

/** Hands a file to the browser's downloads. Whether and where it is kept, the browser decides. */
export function downloadFile({ name, type, bytes }: FileToDownload): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP_ADDRESS_MS);
}
