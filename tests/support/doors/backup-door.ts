import { readFileSync } from 'node:fs';

import * as z from 'zod/mini';

import { readBackup } from '../../../src/files/backup/read-backup.ts';
import { hashBytes } from '../../../src/domain/shared/content-hash.ts';
import { BACKUP_LIMITS } from '../../../src/files/backup/backup-limits.ts';
import { packBackup } from '../../../src/files/backup/pack-backup.ts';
import { explainFileProblem } from '../../../src/features/data-and-backup/explain-file-problem.ts';
import { readBackupBytes } from '../../../src/features/data-and-backup/open-file.ts';
import { DEVICE_V2 } from '../a-device.ts';
import { MADE_AT } from '../backup-round-trip.ts';
import {
  BLANKS,
  cutEverywhere,
  ODD_MOMENTS,
  ODD_NUMBERS,
  ODD_VERSIONS,
  OUR_CSV,
  PNG,
  sayOfSize,
  zipOfPaths,
  zipOfZeros,
} from '../door-cases.ts';
import { forge, forgeFile, listFiles, WHOLE } from '../forge-backup.ts';
import { toIncoming, unread } from '../hostile-case.ts';
import { ADDRESSES, CONTROLS, FEW_SCRIPTS, FORMULAS, LONG_TAILS } from './texts.ts';
import { elsewhere, none, startCells, type Bytes, type Door } from './door.ts';

const NAME = 'everything.s11backup';
const MANIFEST = 'manifest.json';
const AUDITS = 'rows/audits.json';
const ANSWERS = 'rows/answers.json';
const EVIDENCE = 'rows/evidence.json';
const GOOD = Uint8Array.from(WHOLE);
const { refused, taken, noted } = startCells(NAME);

/** As a forger writes it: another text in one file, and a digest that holds. */
function inFile(name: string, from: string | RegExp, to: string): () => Bytes {
  return () => Uint8Array.from(forgeFile(name, (text) => text.replace(from, () => to)));
}

function toLatin(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** As a backup of an app with this in it is made. */
function withOrganisation(organisation: string): () => Bytes {
  // Files are edited byte by byte, one character of `latin1` for each.
  const written = toLatin(JSON.stringify(organisation));
  return inFile(AUDITS, /"organisation":"[^"]*"/, `"organisation":${written}`);
}

/** As a forger packs it: a file that the app would not have kept, with an item of evidence. */
export function withAttachment(name: string, mediaType: string, content: string): () => Bytes {
  return () => {
    const bytes = new TextEncoder().encode(content);
    const rows = Object.entries(DEVICE_V2.rowsByTable);
    const [audit] = DEVICE_V2.rowsByTable['audits'] ?? [];
    const auditId = z.object({ id: z.string() }).parse(audit).id;
    const file = { name, mediaType, size: bytes.length, hash: hashBytes(bytes) };
    const item = {
      kind: 'attachment',
      id: '7d7b4a52-1f0e-4c7e-8b0a-000000000099',
      number: 99,
      title: name,
      ownerRole: '',
      questionIds: [],
      addedAt: MADE_AT,
      file,
    };
    const added: Readonly<Record<string, unknown>> = {
      evidence: { auditId, id: item.id, evidence: item, revision: 1, changedAt: MADE_AT },
      attachments: { auditId, hash: file.hash, bytes, addedAt: MADE_AT },
    };
    const rowsByTable = Object.fromEntries(
      rows.map(([table, list]) => [table, table in added ? [...list, added[table]] : list]),
    );
    return Uint8Array.from(packBackup({ ...DEVICE_V2, rowsByTable }, MADE_AT));
  };
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__xss=1"><script>1</script></svg>';

export const BACKUP_DOOR: Door = {
  name: 'a backup',
  good: toIncoming(GOOD, NAME),
  open: async (file) => {
    const bytes = await readBackupBytes(file);
    const read = bytes.ok ? readBackup(bytes.value) : bytes;
    if (!read.ok) return { isTaken: false, words: explainFileProblem(read.problem) };
    const aside = read.value.unreadable.map(({ table }) => `set aside: ${table}`);
    return { isTaken: true, words: aside.join(', ') };
  },
  withJson: (text) => inFile(ANSWERS, '"rating":2', `"rating":${toLatin(text)}`)(),
  cells: {
    P01: refused(/empty/, new Uint8Array()),
    P02: refused(/empty/, BLANKS),
    P03: refused(/incomplete/, GOOD.slice(0, GOOD.length / 2)),
    P04: refused(/incomplete/, ...cutEverywhere(GOOD)),
    P05: refused(/a picture, not a backup/, PNG),
    P06: refused(/a table of text \(CSV\), not a backup/, OUR_CSV),
    P07: none('it is no text'),
    P08: refused(/of another kind, not a backup/, Uint8Array.from([0xef, 0xbb, 0xbf, ...GOOD])),
    P09: refused(/damaged/, inFile(AUDITS, 'St Mary', 'St \u00ffary')),
    P10: refused(
      /must be smaller than/,
      unread(BACKUP_LIMITS.fileBytes + 1, GOOD.slice(0, 4_096), NAME),
    ),
    P11: refused(
      /damaged/,
      inFile(ANSWERS, '"rating":2', `"rating":2,"x":${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    ),
    P12: refused(
      /damaged/,
      inFile(ANSWERS, /^.*$/s, `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    ),
    P13: noted(
      /set aside: answers/,
      inFile(ANSWERS, '"rating":2', '"rating":2,"__proto__":{"polluted":"P13"}'),
    ),
    P14: noted(
      /set aside: answers/,
      inFile(ANSWERS, '"rating":2', '"rating":2,"constructor":{"prototype":{"polluted":1}}'),
    ),
    P15: [
      refused(
        /damaged/,
        inFile(ANSWERS, '"rating":2', '"rating":2,"\\u005f_proto__":{"polluted":1}'),
      ),
      refused(/damaged/, inFile(MANIFEST, '"rows":{', '"rows":{"__proto__":1,')),
    ],
    P16: refused(/damaged/, inFile(ANSWERS, '"rating":2', '"rating":1,"rating":2')),
    P17: refused(/damaged \(rows\/answers/, inFile(ANSWERS, 'core.policy', 'core.senior-lead')),
    P18: taken(inFile(ANSWERS, 'core.policy', 'core.unknown')),
    P19: refused(/newer version/, inFile(MANIFEST, '"version":1', '"version":999')),
    P20: ['v1', 'v1-tables-1', 'v1-tables-3', 'v1-tables-4', 'v1-tables-5', 'v1-tables-5-kept'].map(
      (name) =>
        taken(() => Uint8Array.from(readFileSync(`tests/fixtures/backup/${name}.s11backup`))),
    ),
    P21: [
      refused(
        /damaged/,
        ...ODD_VERSIONS.map((one) => inFile(MANIFEST, '"version":1', `"version":${one}`)),
      ),
      refused(/damaged/, inFile(MANIFEST, '"version":1,', '')),
    ],
    P22: [
      noted(
        /set aside: answers/,
        ...['-1', '1.5', '"3"', 'true', 'null'].map((one) =>
          inFile(ANSWERS, '"rating":2', `"rating":${one}`),
        ),
      ),
      // Our writer writes no number so.
      refused(/damaged/, inFile(ANSWERS, '"rating":2', '"rating":1e308')),
    ],
    P23: refused(
      /damaged/,
      ...ODD_NUMBERS.map((one) => inFile(ANSWERS, '"rating":2', `"rating":${one}`)),
    ),
    P24: noted(
      /set aside: answers/,
      ...ODD_MOMENTS.slice(0, -1).map((at) =>
        inFile(ANSWERS, /"changedAt":"[^"]*"/, `"changedAt":${at}`),
      ),
    ),
    P25: noted(
      /set aside: audits/,
      inFile(AUDITS, /"preparedBy":"[^"]*"/, `"preparedBy":"${'A'.repeat(1_000_000)}"`),
    ),
    P26: elsewhere('tests/files/backup/many-rows.long.test.ts'),
    P27: taken(...FEW_SCRIPTS.map(withOrganisation)),
    P28: taken(toIncoming(GOOD, '"><img src=x onerror=window.__xss=1>.s11backup')),
    P29: taken(
      ...ADDRESSES.map((address) =>
        inFile(EVIDENCE, /"address":"[^"]*"/, `"address":${JSON.stringify(address)}`),
      ),
    ),
    P30: taken(withAttachment('plan.svg', 'image/svg+xml', SVG)),
    P31: taken(withAttachment('photo.png', 'image/png', '<!doctype html><script>1</script>')),
    P32: taken(...FORMULAS.map(withOrganisation)),
    P33: taken(
      withOrganisation('Ann\u202enosdraG'),
      withAttachment('invoice\u202efdp.exe', 'application/pdf', 'MZ'),
    ),
    P34: taken(...CONTROLS.map(withOrganisation)),
    // It is what was typed on that device, and comes back as it was.
    P35: taken(inFile(AUDITS, /"organisation":"[^"]*"/, '"organisation":"\\ud83d"')),
    P36: taken(...LONG_TAILS.map(withOrganisation)),
    P37: refused(/damaged \(digest\)/, () => {
      const middle = Math.floor(GOOD.length / 2);
      return GOOD.with(middle, (GOOD[middle] ?? 0) ^ 1);
    }),
    P38: none('it is not signed: its digest must hold'),
    P39: none('it is not signed: its digest must hold'),
    P40: [
      refused(/a zip file, not a backup/, () => zipOfZeros()),
      refused(/more than the 200\.0 MB/, () =>
        Uint8Array.from(
          forge({ ...listFiles(), 'rows/notes.json': ' '.repeat(1_000) }, (zip) =>
            sayOfSize(zip, 'rows/notes.json', 300_000_000),
          ),
        ),
      ),
    ],
    P41: [
      refused(/a zip file, not a backup/, zipOfPaths(GOOD)),
      ...['../../x.json', '/abs.json', 'a\\..\\b.json'].map((name) =>
        refused(/damaged \(zip\)/, () => Uint8Array.from(forge({ ...listFiles(), [name]: 'x' }))),
      ),
    ],
    P42: elsewhere('tests/storage/replace-audits.browser.test.ts'),
  },
};
