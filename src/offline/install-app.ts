import { installOffer } from './install-offer.ts';

/** Whether the app runs in a window of its own, as installed apps do. */
export function isInstalled(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    // Safari on iPhone and iPad has a word of its own for it.
    ('standalone' in navigator && navigator.standalone === true)
  );
}

/** Whether this browser has offered to install the app, and so can be asked to. */
export function canInstall(): boolean {
  return installOffer.event !== undefined;
}

/** Shows the browser's own question. An offer can be taken up once, whatever the answer. */
export async function installApp(): Promise<'installed' | 'notNow'> {
  const { event } = installOffer;
  installOffer.event = undefined;
  const prompt: unknown = event === undefined ? undefined : Reflect.get(event, 'prompt');
  if (typeof prompt !== 'function') return 'notNow';
  const choice: unknown = await Reflect.apply(prompt, event, []);
  const isTaken =
    typeof choice === 'object' &&
    choice !== null &&
    'outcome' in choice &&
    choice.outcome === 'accepted';
  return isTaken ? 'installed' : 'notNow';
}

export type BrowserFamily =
  | 'chrome'
  | 'edge'
  | 'androidChrome'
  | 'safariOnMac'
  | 'safariOnPhone'
  | 'firefox'
  | 'androidFirefox'
  | 'other';

/** Each family hides it elsewhere. A wrong guess costs a look into the wrong menu, and no more. */
export function findBrowserFamily(userAgent: string, touchPoints: number): BrowserFamily {
  const isAndroid = userAgent.includes('Android');
  const isTouchMac = userAgent.includes('Macintosh') && touchPoints > 1;
  if (/iPhone|iPad/.test(userAgent) || isTouchMac) return 'safariOnPhone';
  if (userAgent.includes('Firefox/')) return isAndroid ? 'androidFirefox' : 'firefox';
  if (userAgent.includes('Edg/')) return 'edge';
  if (userAgent.includes('Chrome/')) return isAndroid ? 'androidChrome' : 'chrome';
  return userAgent.includes('Safari/') ? 'safariOnMac' : 'other';
}
