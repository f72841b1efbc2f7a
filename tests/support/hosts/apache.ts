import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findPort, makeOpenFolder, readHosting, startServer, type Host } from './host.ts';

const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers'];

/** The folder of the site in which the app stands: not the first one, as below another site. */
export const BELOW = 'tools/self-audit';

/** Apache on a site in which the app stands with `docs/hosting/apache.htaccess` beside it. */
export async function startApache(site: string): Promise<Host> {
  const folder = makeOpenFolder();
  const port = await findPort();
  writeFileSync(join(site, BELOW, '.htaccess'), readHosting('apache.htaccess'));
  const lines = [
    `ServerRoot ${folder}`,
    `PidFile ${join(folder, 'apache.pid')}`,
    'ServerName 127.0.0.1',
    `Listen 127.0.0.1:${port}`,
    `ErrorLog ${join(folder, 'error.log')}`,
    `DefaultRuntimeDir ${folder}`,
    ...MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
    'TypesConfig /etc/mime.types',
    // Apache answers nobody as root.
    ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
    `DocumentRoot ${site}`,
    `<Directory ${site}>`,
    '  Require all granted',
    // What the file asks for, and no more.
    '  AllowOverride FileInfo',
    '</Directory>',
  ];
  writeFileSync(join(folder, 'main.conf'), `${lines.join('\n')}\n`);
  return startServer('apache2', ['-f', join(folder, 'main.conf'), '-D', 'FOREGROUND'], {
    address: `http://127.0.0.1:${port}/${BELOW}/`,
    folder,
  });
}
