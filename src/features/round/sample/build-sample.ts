import { chanceOf } from '../../../catalogue/fictional/chance.ts';
import { FICTIONAL_PARTNERSHIP } from '../../../catalogue/fictional/build-fictional-audit.ts';
import { namePerson } from '../../../catalogue/fictional/names.ts';
import { shiftDate } from '../../../catalogue/fictional/shift-audit.ts';
import type { Audit } from '../../../domain/audit/audit.ts';
import type { Agency } from '../../../domain/collection/agency.ts';
import { DEFAULT_LETTER, DEFAULT_REMINDER } from '../../../domain/collection/letter.ts';
import type { Round, RoundId, RoundTemplate } from '../../../domain/collection/round.ts';
import { must } from '../../../domain/shared/must.ts';
import type { PlainDate } from '../../../domain/shared/plain-date.ts';
import type { Template } from '../../../domain/template/template.ts';
import { makeSigningPair, type SigningPair } from '../../../files/audit-return/sign-return.ts';
import type { ReturnToStore } from '../../../storage/received-returns.ts';
import { startAgency } from '../copy-agencies.ts';
import { makeYears, namePeriod, setDays, signAgain } from './sample-audits.ts';
import { DUE, DUE_BEFORE, SAMPLE_AGENCIES, type SampleAgency } from './sample-plan.ts';
import { toStoredReturn, type Came } from './sample-return.ts';

export type SampleChoices = {
  readonly today: PlainDate;
  readonly ids: { readonly now: RoundId; readonly before: RoundId };
  readonly named: readonly RoundTemplate[];
  readonly templates: readonly Template[];
};

export type SampleRound = {
  readonly round: Round;
  readonly agencies: readonly Agency[];
  readonly returns: readonly ReturnToStore[];
};

export type SampleRounds = { readonly before: SampleRound; readonly now: SampleRound };

/** Two rounds of fourteen agencies that do not exist, the earlier a year before. `tell` counts agencies. */
export function buildSample(choices: SampleChoices, tell: (done: number) => void): SampleRounds {
  const now = startSampleRound(choices, 'now');
  const before = startSampleRound(choices, 'before');
  const sample = { now: emptyRound(now), before: emptyRound(before) };
  SAMPLE_AGENCIES.forEach((planned, place) => {
    addAgency(choices, planned, sample);
    tell(place + 1);
  });
  return sample;
}

type Growing = {
  readonly round: Round;
  readonly agencies: Agency[];
  readonly returns: ReturnToStore[];
};

function emptyRound(round: Round): Growing {
  return { round, agencies: [], returns: [] };
}

function startSampleRound({ today, ids, named }: SampleChoices, which: 'now' | 'before'): Round {
  const due = shiftDate(today, which === 'now' ? DUE : DUE_BEFORE);
  return {
    id: ids[which],
    name: `Sample: safeguarding self-audit ${due.slice(0, 4)}`,
    partnership: FICTIONAL_PARTNERSHIP,
    period: namePeriod(due),
    opensOn: shiftDate(due, -60),
    dueDate: due,
    feedbackOn: shiftDate(due, 40),
    boardDate: shiftDate(due, 75),
    keepUntil: shiftDate(due, 730),
    contacts: [
      {
        name: 'Robin Example',
        role: 'Partnership officer',
        email: 'returns@example.org',
        phone: '01632 960001',
      },
    ],
    templates: [...named],
    letter: DEFAULT_LETTER,
    reminder: DEFAULT_REMINDER,
    isSample: true,
    ...(which === 'now' ? { follows: ids.before } : {}),
  };
}

function addAgency(
  choices: SampleChoices,
  planned: SampleAgency,
  { now, before }: { readonly now: Growing; readonly before: Growing },
): void {
  const { today, templates } = choices;
  const template = must(
    templates.find(({ agency }) => agency === planned.agencyKind),
    `questions of ${planned.agencyKind}`,
  );
  const years = makeYears(template, planned);
  const key = makeSigningPair();
  if (planned.before !== undefined) {
    const agency = toAgency(planned, years.before, before.round, today);
    const on = shiftDate(must(before.round.dueDate, 'a day'), planned.before);
    const came = { on, ...signedWith(planned, key) };
    before.agencies.push({ ...agency, chases: [] });
    before.returns.push(toStored(before.round, agency, template, years.before, came));
  }
  const agency = toAgency(planned, years.now, now.round, today);
  now.agencies.push(planned.extendedTo === undefined ? agency : extend(agency, planned, today));
  const otherKey = planned.signs === 'otherKey' ? makeSigningPair() : key;
  now.returns.push(
    ...listReturns(planned, now.round, agency, template, years.now, today, otherKey),
  );
}

function signedWith({ signs }: SampleAgency, key: SigningPair): Pick<Came, 'key'> {
  return signs === undefined ? {} : { key };
}

function listReturns(
  planned: SampleAgency,
  round: Round,
  agency: Agency,
  template: Template,
  audit: Audit,
  today: PlainDate,
  key: SigningPair,
): readonly ReturnToStore[] {
  const { now } = planned;
  const signed = signedWith(planned, key);
  switch (now.kind) {
    case 'missing':
      return [];
    case 'returned': {
      const came = { on: shiftDate(today, now.on), how: now.how, ...signed };
      const given = now.how === 'draft' ? { ...audit, signOffs: [] } : audit;
      return [toStored(round, agency, template, given, came)];
    }
    case 'withoutPack': {
      const came = { on: shiftDate(today, now.on), isStray: true, ...signed };
      return [toStored(round, agency, template, audit, came)];
    }
    case 'twice': {
      const first = { on: shiftDate(today, now.on), ...signed };
      const days = now.again - now.on;
      const ready = setDays(audit, shiftDate(first.on, -1), must(round.dueDate, 'a day'));
      const again = { on: shiftDate(today, now.again), ...signed };
      return [
        toStored(round, agency, template, audit, first),
        toStoredReturn(round, agency, template, signAgain(ready, template, days), again),
      ];
    }
  }
}

/** It came the day after it was signed off. */
function toStored(
  round: Round,
  agency: Agency,
  template: Template,
  audit: Audit,
  came: Came,
): ReturnToStore {
  const ready = setDays(audit, shiftDate(came.on, -1), must(round.dueDate, 'a day'));
  return toStoredReturn(round, agency, template, ready, came);
}

function toAgency(
  { agencyKind, number, chased = [] }: SampleAgency,
  { details: { organisation } }: Audit,
  { opensOn }: Round,
  today: PlainDate,
): Agency {
  const chance = chanceOf(`contact ${number}`);
  const name = namePerson(chance);
  const started = startAgency({
    name: organisation,
    kind: agencyKind,
    contacts: [
      {
        name,
        role: 'Designated safeguarding lead',
        email: `${name.toLowerCase().replace(/\W+/g, '.')}.${number}@example.org`,
        phone: `01632 9601${String(number).padStart(2, '0')}`,
      },
    ],
    notes: '',
  });
  return {
    ...started,
    packSent: opensOn === undefined ? [] : [opensOn],
    chases: chased.map((day, place) => ({
      on: shiftDate(today, day),
      how: place === 0 ? 'By email' : 'By telephone',
      note: place === 0 ? '' : 'The lead is away until Monday; the deputy will see to it.',
    })),
  };
}

function extend(agency: Agency, { extendedTo = 0 }: SampleAgency, today: PlainDate): Agency {
  return {
    ...agency,
    extension: {
      until: shiftDate(today, extendedTo),
      reason: 'A new lead began in the last week of term.',
      agreedOn: shiftDate(today, DUE - 3),
    },
  };
}
