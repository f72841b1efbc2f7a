import { existsSync } from 'node:fs';

/** First Chromium without a window of its own: the same engine, for two thirds of the time. */
const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser the tests drive. Throws one line that says how to get one; never skips. */
export function findChromium(): string {
  const places = [process.env['CHROMIUM_PATH'], ...USUAL_PLACES];
  const found = places.find((place) => place !== undefined && place !== '' && existsSync(place));
  if (found === undefined) {
    throw new Error(
      'No browser found: install Chromium (Debian, Ubuntu: apt-get install -y chromium) or set CHROMIUM_PATH.',
    );
  }
  return found;
}

/**
 * Parts of Chromium's own window that load pages of theirs into every new window, to be at hand when
 * an address is typed: a third of what a visit costs, for nobody. Playwright's own list would be
 * overruled by a second one, so this is that list with ours before it.
 */
const LEFT_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Quiet, and without a sandbox only where root leaves no other way. */
export const CHROMIUM_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${LEFT_OFF.join(',')}`,
];
