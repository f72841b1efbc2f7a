/** Hosts that built files may name, each group with why a name is all it is. */
export const ALLOWED_HOSTS: readonly {
  readonly why: string;
  readonly hosts: readonly string[];
}[] = [
  {
    why: 'Names of file formats: parts of a document’s text, compared and never fetched',
    hosts: [
      'jspdf.default.namespaceuri',
      'json-schema.org',
      'ns.adobe.com',
      'purl.oclc.org',
      'purl.org',
      'schemas.microsoft.com',
      'schemas.openxmlformats.org',
      'www.aiim.org',
      'www.w3.org',
      'www.xfa.org',
    ],
  },
  {
    why: 'Where packages explain an error: words of a message',
    hosts: [
      'bit.ly',
      'react.dev',
      'reactrouter.com',
      'redux-toolkit.js.org',
      'redux.js.org',
      'tinyurl.com',
    ],
  },
  {
    why: 'Where code was taken from and its licence: comments that have to stay',
    hosts: [
      'answers.microsoft.com',
      'github.com',
      'opensource.org',
      'webpjs.appspot.com',
      'www.cs.cmu.edu',
      'www.fpdf.org',
      'www.myersdaily.org',
      'www.phpied.com',
      'www.yworks.com',
    ],
  },
  {
    why: 'Given to the parser of addresses to see how the browser reads them, or to have a base',
    hosts: ['a', 'a@b', 'example.com', 'foo.bar', 'localhost', 'x', 'тест'],
  },
  {
    why: 'Links of the fictional sample audit and an example beside a field: nobody has this host',
    hosts: ['example.org'],
  },
];

/** Ways out of a page that a policy holds back badly or not at all; nothing of ours needs them. */
const CHANNELS = /\b(RTCPeerConnection|WebSocket|EventSource|sendBeacon|WebTransport)\b/g;

/** The parts of addresses of other hosts: with a scheme, slashes escaped or not, or without one. */
const ADDRESS =
  /(?:\b(?:https?|wss?|ftp):(?:\\?\/){2}|(?<=["'`(=]\s*)(?:\\?\/){2}(?=[\w-]+\.\w))/gi;
const HOST = /^[^\s"'`<>()[\]{}\\/?#,;$*|^!]+/;

/** Every host that a built file names, in the order in which they stand. */
export function findHosts(text: string): readonly string[] {
  const found = [...text.matchAll(ADDRESS)].flatMap(({ 0: start, index }) => {
    const [host] = HOST.exec(text.slice(index + start.length, index + start.length + 300)) ?? [];
    return host === undefined ? [] : [host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')];
  });
  return [...new Set(found)];
}

/** The ways out that a built script knows of. */
export function findChannels(text: string): readonly string[] {
  return [...new Set([...text.matchAll(CHANNELS)].map(([name]) => name))];
}

/** What a page or a style sheet would load of another host by itself. */
export function findLoaded(text: string): readonly string[] {
  return [
    ...text.matchAll(/(?:\b(?:src|href|srcset|action)=|url\(|@import\s*)["']?\s*([^"')\s>]+)/gi),
  ]
    .map(([, address = '']) => address)
    .filter((address) => /^([a-z]+:)?\/\//i.test(address));
}
