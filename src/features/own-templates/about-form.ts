import { EMPTY_DATE, toDate, toDateForm, type DateForm } from '../../domain/shared/date-parts.ts';
import type { OwnIssuer, OwnTemplate } from '../../domain/own-template/own-template.ts';
import type { Typed } from './other-words.ts';
import type { FieldsPlace } from './use-own-fields.ts';

const HEAD = ['name', 'title', 'duty', 'declaration'] as const;
const CONTACT = ['contactName', 'contactRole', 'contactEmail', 'contactPhone'] as const;
const DAYS = ['opensOn', 'dueDate'] as const;

type Day = (typeof DAYS)[number];
type DayPart = `${Day}${'Day' | 'Month' | 'Year'}`;

export type AboutField =
  (typeof HEAD)[number] | (typeof CONTACT)[number] | DayPart | 'issuerName' | 'logoAlt';

const DAY_PARTS: readonly DayPart[] = DAYS.flatMap((day) => [
  `${day}Day` as const,
  `${day}Month` as const,
  `${day}Year` as const,
]);

export const DAY_LEGENDS: Readonly<Record<Day, string>> = {
  opensOn: 'When answering begins',
  dueDate: 'When returns are due',
};

export const ABOUT_LABELS: Readonly<Record<AboutField, string>> = {
  name: 'What you call it',
  title: 'Title of the audit',
  duty: 'Which duty it speaks of',
  declaration: 'Declaration that is signed (optional)',
  issuerName: 'Your partnership or board',
  contactName: 'Contact: name',
  contactRole: 'Contact: role',
  contactEmail: 'Contact: email',
  contactPhone: 'Contact: telephone',
  opensOnDay: `${DAY_LEGENDS.opensOn}: day`,
  opensOnMonth: `${DAY_LEGENDS.opensOn}: month`,
  opensOnYear: `${DAY_LEGENDS.opensOn}: year`,
  dueDateDay: `${DAY_LEGENDS.dueDate}: day`,
  dueDateMonth: `${DAY_LEGENDS.dueDate}: month`,
  dueDateYear: `${DAY_LEGENDS.dueDate}: year`,
  logoAlt: 'What the logo shows',
};

/** The words of a template that stand outside its questions. */
export const ABOUT_PLACE: FieldsPlace<AboutField> = {
  key: 'about',
  what: 'Title, declaration and contact',
  names: [...HEAD, ...CONTACT, ...DAY_PARTS, 'issuerName', 'logoAlt'],
  read: ({ name, title, duty, declaration, issuer, logo }) => ({
    name,
    title,
    duty,
    declaration,
    issuerName: issuer.name,
    contactName: issuer.contactName,
    contactRole: issuer.contactRole,
    contactEmail: issuer.contactEmail,
    contactPhone: issuer.contactPhone,
    ...readDays(issuer),
    logoAlt: logo?.alt ?? '',
  }),
  write: writeAbout,
  describe: (_, name, text) => ({ label: ABOUT_LABELS[name], text }),
};

function readDays(issuer: OwnIssuer): Record<DayPart, string> {
  const opens = toDateForm(issuer.opensOn);
  const due = toDateForm(issuer.dueDate);
  return {
    opensOnDay: opens.day,
    opensOnMonth: opens.month,
    opensOnYear: opens.year,
    dueDateDay: due.day,
    dueDateMonth: due.month,
    dueDateYear: due.year,
  };
}

function writeAbout(own: OwnTemplate, typed: Typed<AboutField>): OwnTemplate {
  const { logoAlt, issuerName } = typed;
  const next = { ...own };
  for (const field of HEAD) next[field] = typed[field] ?? own[field];
  const issuer = { ...own.issuer, name: issuerName ?? own.issuer.name };
  for (const field of CONTACT) issuer[field] = typed[field] ?? own.issuer[field];
  const logo = own.logo;
  return {
    ...next,
    issuer: DAYS.reduce((written, day) => writeDay(written, day, typed), issuer),
    ...(logo === undefined || logoAlt === undefined ? {} : { logo: { ...logo, alt: logoAlt } }),
  };
}

/** A date that is not whole yet is none; what was typed of it stays in its boxes. */
function writeDay(issuer: OwnIssuer, day: Day, typed: Typed<AboutField>): OwnIssuer {
  const parts = { day: typed[`${day}Day`], month: typed[`${day}Month`], year: typed[`${day}Year`] };
  if (Object.values(parts).every((part) => part === undefined)) return issuer;
  const before: DateForm = issuer[day] === undefined ? EMPTY_DATE : toDateForm(issuer[day]);
  const date = toDate({
    day: parts.day ?? before.day,
    month: parts.month ?? before.month,
    year: parts.year ?? before.year,
  });
  const changed = { ...issuer };
  Reflect.deleteProperty(changed, day);
  return date === undefined ? changed : { ...changed, [day]: date };
}
