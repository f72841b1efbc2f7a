/** The browser's own offer to install. It is made once, and early: before the page that shows it. */
export const installOffer: { event?: Event | undefined } = {};

window.addEventListener('beforeinstallprompt', (event) => {
  installOffer.event = event;
});
