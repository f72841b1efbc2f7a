import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  findPort,
  makeOpenFolder,
  readHosting,
  startServer,
  type Certificate,
  type Host,
} from './host.ts';

export type NginxHost = Host & {
  /** Where the second server of the file listens, which sends visitors on to https. */
  readonly plainAddress: string;
};

/** nginx with `docs/hosting/nginx.conf`, of which only what is marked “yours” and the ports are changed. */
export async function startNginx(root: string, { pem, key }: Certificate): Promise<NginxHost> {
  const folder = makeOpenFolder();
  const [port, plainPort] = [await findPort(), await findPort()];
  const yours = [
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['/etc/ssl/self-audit.example.org.pem;', `${pem};`],
    ['/etc/ssl/self-audit.example.org.key;', `${key};`],
    ['root /var/www/self-audit;', `root ${root};`],
  ] as const;
  const site = yours.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`nginx.conf says not once: ${from}`);
    return text.replace(from, to);
  }, readHosting('nginx.conf'));
  mkdirSync(join(folder, 'temp'));
  writeFileSync(join(folder, 'site.conf'), site);
  writeFileSync(join(folder, 'main.conf'), mainConf(folder));
  const host = await startServer(
    'nginx',
    ['-p', folder, '-c', join(folder, 'main.conf'), '-g', 'daemon off;'],
    { address: `https://127.0.0.1:${port}/`, folder },
  );
  return { ...host, plainAddress: `http://127.0.0.1:${plainPort}/` };
}

/** What a system has around the file, kept in a folder of the test's own. */
function mainConf(folder: string): string {
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(folder, 'temp', name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return [
    `${user} pid ${join(folder, 'nginx.pid')}; error_log stderr; worker_processes 1;`,
    'events {}',
    'http {',
    '  include /etc/nginx/mime.types;',
    '  default_type application/octet-stream;',
    '  access_log off;',
    ...temps,
    `  include ${join(folder, 'site.conf')};`,
    '}',
  ].join('\n');
}
