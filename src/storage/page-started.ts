/**
 * When this page began to run, which is after the page before it was left. Not the browser's own
 * time of navigation: that is taken before the old page is told to go.
 */
export const PAGE_STARTED = new Date().toISOString();
