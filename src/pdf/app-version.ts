import { version } from '../../package.json';

/** Of the app that makes a report: another one may set the same report in other words. */
export const APP_VERSION: string = version;
