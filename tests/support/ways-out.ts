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

/** Runs in a page: has WebRTC ask where it is seen from, at a port of this machine. */
export async function callByWebRtc(port: number): Promise<void> {
  const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
}

/**
 * Runs in a page: tries to have text run as code in each way there is, and answers those by which
 * it ran. From a turn of the page's own, as the tools that drive it may do what it may not.
 */
export async function tryToRunText(): Promise<{
  readonly tried: readonly string[];
  readonly ran: readonly string[];
}> {
  const ran: string[] = [];
  Reflect.set(window, 'noteRan', (way: string) => ran.push(way));
  const noting = (way: string): string => `window.noteRan('${way}')`;
  const add = (name: string, fields: Readonly<Record<string, string>>): HTMLElement => {
    const element = document.createElement(name);
    for (const [field, value] of Object.entries(fields)) element.setAttribute(field, value);
    document.body.append(element);
    return element;
  };
  // By their names, or a build would warn of them.
  const call = (name: string, ...given: readonly unknown[]): void => {
    const called: unknown = Reflect.get(window, name);
    if (typeof called === 'function') Reflect.apply(called, window, given);
  };
  const ways: Readonly<Record<string, (code: string) => void>> = {
    eval: (code) => {
      call('eval', code);
    },
    function: (code) => {
      call('setTimeout', Reflect.construct(Function, [code]), 0);
    },
    timer: (code) => {
      call('setTimeout', code, 0);
    },
    'inline-script': (code) => {
      add('script', {}).append(code);
    },
    'inline-handler': (code) => {
      add('img', { src: 'data:,', onerror: code });
    },
    'javascript-link': (code) => {
      add('a', { href: `javascript:void ${code}` }).click();
    },
    'javascript-frame': (code) => {
      add('iframe', { src: `javascript:void parent.${code}` });
    },
    markup: (code) => {
      add('div', {}).innerHTML = `<img src="data:," onerror="${code}">`;
    },
    'blob-script': (code) => {
      add('script', { src: URL.createObjectURL(new Blob([code])) });
    },
    'data-script': (code) => {
      add('script', { src: `data:text/javascript,${code}` });
    },
    'style-text': () => {
      add('style', {}).append('#ran { color: rgb(1, 2, 3) }');
      const marked = add('p', { id: 'ran' });
      if (getComputedStyle(marked).color === 'rgb(1, 2, 3)') ran.push('style-text');
    },
  };
  for (const [way, run] of Object.entries(ways)) {
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        try {
          run(noting(way));
        } catch {
          // Refused.
        }
        resolve();
      });
    });
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { tried: Object.keys(ways), ran };
}
