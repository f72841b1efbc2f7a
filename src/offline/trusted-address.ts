/**
 * The one Trusted Types policy. It lets through the addresses of our own workers, which are files
 * of this origin, and nothing else. Browsers without Trusted Types take the text as it is.
 */
const policy = window.trustedTypes?.createPolicy('app#sw', { createScriptURL: keepOwnAddress });

/** An address of a worker file of ours, as the browser's policy wants it; throws on any other. */
export function trustAddress(address: string): TrustedScriptURL | string {
  return policy?.createScriptURL(address) ?? keepOwnAddress(address);
}

function keepOwnAddress(address: string): string {
  const { origin } = new URL(address, document.baseURI);
  if (origin !== location.origin) throw new Error('Only this app’s own files may run as workers');
  return address;
}
