import { buildFictionalAudit } from '../../../catalogue/fictional/build-fictional-audit.ts';
import { shiftDate } from '../../../catalogue/fictional/shift-audit.ts';
import type { Audit } from '../../../domain/audit/audit.ts';
import type { AuditReturn } from '../../../domain/audit-return/audit-return.ts';
import type { Agency } from '../../../domain/collection/agency.ts';
import { roundIdSchema, type Round } from '../../../domain/collection/round.ts';
import { toCanonicalJson } from '../../../domain/shared/content-hash.ts';
import { must } from '../../../domain/shared/must.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Template } from '../../../domain/template/template.ts';
import { keyFileName, makeKeyFile } from '../../../files/audit-return/key-file.ts';
import { RETURN_EXTENSION } from '../../../files/audit-return/return-file-name.ts';
import { SEALED_EXTENSION, sealReturn } from '../../../files/audit-return/seal-return.ts';
import { makeYears, setDays, signAgain } from './sample-audits.ts';
import { DUE, SAMPLE_AGENCIES, type SampleAgency } from './sample-plan.ts';
import { makeSampleReturn } from './sample-return.ts';

/** A file to practise importing on, and a word of what it shows. */
export type SampleFile = {
  readonly name: string;
  readonly shows: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type SampleFilesOf = {
  readonly round: Round;
  readonly agencies: readonly Agency[];
  readonly templateByKind: ReadonlyMap<string, Template>;
  /** A return the round has already, where it has one. */
  readonly here: AuditReturn | undefined;
  readonly today: PlainDate;
};

/** Good files, and every way in which a file is not what one hoped for. None of it is real. */
export async function buildSampleFiles(of: SampleFilesOf): Promise<readonly SampleFile[]> {
  return [
    ...listGood(of),
    ...listStrange(of),
    ...listSpoilt(of),
    ...(await listSealed(of)),
    {
      name: '12-minutes-of-a-meeting.txt',
      shows: 'Another kind of file. It is refused, and nothing else is held up.',
      bytes: encode(
        'Minutes of a meeting that never was.\n\n1. Apologies\n2. Any other business\n',
      ),
    },
  ];
}

function listGood(of: SampleFilesOf): readonly SampleFile[] {
  const late = toMade(of, 6);
  return [
    toFile('01-return-of-a-late-council', 'A good return, of an agency you wait for.', late),
    toFile(
      '02-newer-version-of-the-police',
      'A newer version of a return that is here: it takes its place, and the earlier is kept.',
      toMade(of, 1, { again: 12 }),
    ),
    ...(of.here === undefined
      ? []
      : [toFile('03-the-same-return-again', 'It is here already, and is skipped.', of.here)]),
  ];
}

function listStrange(of: SampleFilesOf): readonly SampleFile[] {
  const stranger = toStranger(of, 14, 60);
  const other = toStranger(of, 13, 61);
  const otherRound = { ...of.round, id: OTHER_ROUND };
  return [
    toFile(
      '04-return-without-its-pack',
      'It names no agency of the round. You decide whose it is; an equal name is suggested.',
      toMade(of, 9, { isStray: true }),
    ),
    toFile(
      '05-return-of-somebody-else',
      'From an organisation that is not on your list: add it, or say whose the return is.',
      makeSampleReturn(of.round, undefined, stranger.template, stranger.audit),
    ),
    toFile(
      '06-return-for-another-round',
      'It was made for another round. You decide whether it counts here.',
      makeSampleReturn(otherRound, of.agencies[0], other.template, other.audit),
    ),
  ];
}

function listSpoilt(of: SampleFilesOf): readonly SampleFile[] {
  const good = toCanonicalJson(toMade(of, 7));
  const early = toCanonicalJson(toMade(of, 10, { again: 3 }));
  return [
    {
      name: '07-cut-short.s11.json',
      shows: 'The end is missing, as after a broken download. It is refused.',
      bytes: encode(good.slice(0, Math.floor(good.length * 0.6))),
    },
    {
      name: '08-changed-after-it-was-made.s11.json',
      shows: 'Somebody has changed a word in it. It is imported, and says that it was changed.',
      bytes: encode(early.replace('“', '“so-called ')),
    },
    {
      name: '09-made-by-a-newer-version.s11.json',
      shows: 'Made by a version of the app that is still to come. It is refused until you update.',
      bytes: encode(good.replace(/"version":1\}$/, '"version":9}')),
    },
  ];
}

async function listSealed(of: SampleFilesOf): Promise<readonly SampleFile[]> {
  const at = `${of.today}T12:00:00.000Z`;
  const key = await makeKeyFile(at);
  const made = toMade(of, 11, { again: 4 });
  const sealed = await sealReturn(encode(toCanonicalJson(made)), key.publicKey);
  if (!sealed.ok) return [];
  return [
    {
      name: `10-sealed-return.s11.json${SEALED_EXTENSION}`,
      shows: 'Sealed to the key in the next file. Paste that key where you are asked for it.',
      bytes: sealed.value,
    },
    {
      name: `11-${keyFileName(at)}`,
      shows: 'The key for the sealed return. Open it in an editor; it is no return itself.',
      bytes: encode(key.text),
    },
  ];
}

const OTHER_ROUND = roundIdSchema.parse('00000000-0000-4000-8000-000000000001');

type Made = {
  /** So many days after it was signed off first, it was signed off again. */
  readonly again?: number;
  readonly isStray?: boolean;
};

/** The return of the agency of that number in the plan, as it is in the round or would be. */
function toMade(
  of: SampleFilesOf,
  number: number,
  { again, isStray = false }: Made = {},
): AuditReturn {
  const planned = planOf(number);
  const template = templateOf(of, planned);
  const { now } = makeYears(template, planned);
  const on = planned.now.kind === 'returned' ? planned.now.on : -1;
  const ready = setDays(now, dayOf(of, on - 1), dayOf(of, DUE));
  const audit = again === undefined ? ready : signAgain(ready, template, again);
  const agency = of.agencies.find(({ name }) => name === audit.details.organisation);
  return makeSampleReturn(of.round, isStray ? undefined : agency, template, audit);
}

/** An organisation that is not in the plan, asked what the one of that number was. */
function toStranger(
  of: SampleFilesOf,
  like: number,
  number: number,
): { readonly template: Template; readonly audit: Audit } {
  const template = templateOf(of, planOf(like));
  const audit = { ...buildFictionalAudit(template, number), isSample: true };
  return { template, audit: setDays(audit, dayOf(of, -3), dayOf(of, DUE)) };
}

function planOf(number: number): SampleAgency {
  return must(
    SAMPLE_AGENCIES.find((one) => one.number === number),
    `agency ${number}`,
  );
}

function templateOf({ templateByKind }: SampleFilesOf, { agencyKind }: SampleAgency): Template {
  return must(templateByKind.get(agencyKind), `questions of ${agencyKind}`);
}

/** Counted from the day the round was made. */
function dayOf({ round, today }: SampleFilesOf, days: number): PlainDate {
  return shiftDate(round.dueDate ?? today, days - DUE);
}

function toFile(name: string, shows: string, made: AuditReturn): SampleFile {
  return { name: `${name}${RETURN_EXTENSION}`, shows, bytes: encode(toCanonicalJson(made)) };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
