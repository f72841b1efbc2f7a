/**
 * Runs in a page, so that it can use nothing from without: calls at `http://<way>.leak.test/` by each
 * way a page has, and answers which were tried. What is refused at once counts as tried. Going to
 * another page and `import` are for the test to add. A browser without a window fetches no manifest.
 */
export function tryAllWays(): readonly string[] {
  const tried: string[] = [];
  const at = (way: string): string => `http://${way}.leak.test/x`;
  const attempt = (way: string, call: (address: string) => unknown): void => {
    tried.push(way);
    try {
      const answer = call(at(way));
      if (answer instanceof Promise) answer.catch(() => undefined);
    } catch {
      // Refused.
    }
  };
  const place = (name: string, fields: Readonly<Record<string, string>>): Element => {
    const element = document.createElement(name);
    for (const [field, value] of Object.entries(fields)) element.setAttribute(field, value);
    document.body.append(element);
    return element;
  };
  attempt('fetch', (address) => fetch(address, { mode: 'no-cors' }));
  attempt('xhr', (address) => {
    const asked = new XMLHttpRequest();
    asked.open('GET', address);
    asked.send();
  });
  attempt('beacon', (address) => navigator.sendBeacon(address, 'x'));
  attempt('websocket', (address) => new WebSocket(address.replace('http', 'ws')));
  attempt('eventsource', (address) => new EventSource(address));
  attempt('img', (src) => place('img', { src }));
  attempt('script', (src) => place('script', { src }));
  attempt('module', (src) => place('script', { src, type: 'module' }));
  attempt('stylesheet', (href) => place('link', { rel: 'stylesheet', href }));
  attempt('style-attribute', (address) => place('p', { style: `background: url(${address})` }));
  attempt('cssom', (address) => {
    const element = document.createElement('p');
    element.style.backgroundImage = `url(${address})`;
    document.body.append(element);
  });
  attempt('font', (address) => new FontFace('x', `url(${address})`).load());
  attempt('iframe', (src) => place('iframe', { src }));
  attempt('object', (data) => place('object', { data, type: 'text/html' }));
  attempt('embed', (src) => place('embed', { src, type: 'text/html' }));
  attempt('video', (src) => place('video', { src, preload: 'auto' }));
  attempt('prefetch', (href) => place('link', { rel: 'prefetch', href }));
  attempt('preload', (href) => place('link', { rel: 'preload', as: 'image', href }));
  attempt('modulepreload', (href) => place('link', { rel: 'modulepreload', href }));
  attempt('markup', (address) => {
    const element = document.createElement('div');
    element.innerHTML = `<img src="${address}">`;
    document.body.append(element);
  });
  attempt('worker', (address) => {
    const code = new Blob([`fetch('${address}', { mode: 'no-cors' })`]);
    return new Worker(URL.createObjectURL(code));
  });
  attempt('ping', (ping) => {
    const link = document.createElement('a');
    link.href = '#ping';
    link.ping = ping;
    document.body.append(link);
    link.click();
  });
  attempt('form', (action) => {
    const frame = document.createElement('iframe');
    frame.name = 'sent';
    document.body.append(frame);
    const form = document.createElement('form');
    form.action = action;
    form.target = 'sent';
    document.body.append(form);
    form.submit();
  });
  attempt('window-open', (address) => window.open(address));
  return tried;
}
