import { execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A web host that serves a folder in its own way. */
export type Host = {
  /** The address of the app's folder, with the stroke at its end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

export const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));

export function readHosting(name: string): string {
  return readFileSync(new URL(`../../../docs/hosting/${name}`, import.meta.url), 'utf8');
}

/** A folder that every user of this machine may read, as servers run under one of their own. */
export function makeOpenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 's11-host-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Copies a build over what is there as the hosting page says: what names all other files comes last. */
export function copyOver(build: string, folder: string): void {
  const last = ['index.html', 'service-worker.js'].map((name) => join(build, name));
  cpSync(build, folder, { recursive: true, filter: (path) => !last.includes(path) });
  for (const path of last) cpSync(path, join(folder, path.slice(build.length)));
}

/** A certificate of its own for this machine, and the words by which Chromium is told to trust it. */
export type Certificate = {
  readonly pem: string;
  readonly key: string;
  readonly chromiumArg: string;
};

export function makeCertificate(folder: string): Certificate {
  const [pem, key] = [join(folder, 'host.pem'), join(folder, 'host.key')];
  runOrSay('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
    ...['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', pem],
  ]);
  const { publicKey } = new X509Certificate(readFileSync(pem));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const hash = createHash('sha256').update(spki).digest('base64');
  return { pem, key, chromiumArg: `--ignore-certificate-errors-spki-list=${hash}` };
}

/** Runs a tool to its end. Throws one line that says how to get one that is missing. */
export function runOrSay(tool: string, args: readonly string[]): void {
  try {
    execFileSync(tool, [...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (problem) {
    throw isMissing(problem) ? new Error(sayMissing(tool)) : problem;
  }
}

const PACKAGE: Readonly<Record<string, string>> = {
  nginx: 'nginx-light',
  apache2: 'apache2',
  openssl: 'openssl',
  python3: 'python3',
};

function sayMissing(tool: string): string {
  return `No ${tool} found: install it (Debian, Ubuntu: apt-get install -y --no-install-recommends ${PACKAGE[tool] ?? tool}).`;
}

function isMissing(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';
}

/** Starts a server in the foreground and waits until it answers; ends it, and its folder, with `stop`. */
export async function startServer(
  tool: string,
  args: readonly string[],
  { address, folder }: { readonly address: string; readonly folder: string },
): Promise<Host> {
  const child = spawn(tool, [...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  let ended: string | undefined;
  const gone = new Promise<void>((resolve) => {
    child.once('error', (problem) => {
      ended = isMissing(problem) ? sayMissing(tool) : problem.message;
      resolve();
    });
    child.once('exit', () => {
      ended ??= `${tool} ended: ${said.slice(-1_000)}`;
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let turn = 0; turn < 100; turn += 1) {
    await wait(100);
    if (ended !== undefined) throw new Error(ended);
    const answered = await ask(address).catch(() => undefined);
    if (answered !== undefined) return { address, stop };
  }
  await stop();
  throw new Error(`${tool} did not answer at ${address}: ${said.slice(-1_000)}`);
}

/** A port of this machine that nobody listens at. */
export function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}

export type Answer = {
  readonly status: number;
  /** By lower-case name, each as often as it was sent. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
};

/** What a host answers, following no redirects and asking no cache. */
export function ask(address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = address.startsWith('https:') ? requestTls : requestPlain;
    // The certificate is one that the test has made.
    const asked = send(address, { rejectUnauthorized: false, agent: false }, (answered) => {
      let body = '';
      answered.setEncoding('utf8');
      answered.on('data', (chunk: string) => {
        body += chunk;
      });
      answered.on('end', () => {
        const headers = Object.entries(answered.headersDistinct).map(
          ([name, values]): [string, readonly string[]] => [name, values ?? []],
        );
        resolve({ status: answered.statusCode ?? 0, headers: Object.fromEntries(headers), body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
