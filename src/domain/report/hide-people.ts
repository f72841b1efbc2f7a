import type { Action, AuditDetails, Evidence } from '../audit/audit.ts';
import type { SignOffEvent } from '../audit/sign-off.ts';
import type { QuestionResult, Scorecard } from '../scoring/scorecard.ts';

/**
 * The same scorecard with roles where people are named: in its details, as owners and in its
 * sign-offs. What was written in sentences stays as it was written, names and all.
 */
export function hidePeople(scorecard: Scorecard): Scorecard {
  const { audit } = scorecard;
  const toRole = readRoles(scorecard);
  const hideOwner = <Item extends { readonly ownerRole: string }>(item: Item): Item => ({
    ...item,
    ownerRole: toRole(item.ownerRole) ?? item.ownerRole,
  });
  const hideAction = (action: Action): Action =>
    action.kind === 'planned' ? hideOwner(action) : action;
  const hideEvidence = (item: Evidence): Evidence => hideOwner(item);
  const hideResult = (result: QuestionResult): QuestionResult => ({
    ...result,
    evidence: result.evidence.map(hideEvidence),
    actions: result.actions.map(hideAction),
  });
  return {
    ...scorecard,
    audit: {
      ...audit,
      details: hideDetails(audit.details, toRole),
      signOffs: audit.signOffs.map((event) => hideEvent(event, toRole)),
    },
    standards: scorecard.standards.map((standard) => ({
      ...standard,
      questions: standard.questions.map(hideResult),
    })),
    gaps: scorecard.gaps.map(hideResult),
    unevidencedStrengths: scorecard.unevidencedStrengths.map(hideResult),
    evidence: scorecard.evidence.map(hideEvidence),
    actions: scorecard.actions.map(hideAction),
    overdueActions: scorecard.overdueActions.map(hideAction),
  };
}

/** The role of whoever a line names, and nothing where it names nobody that is known. */
type ToRole = (line: string) => string | undefined;

const NO_ROLE = 'Role not given';

function readRoles({ audit: { details, signOffs } }: Scorecard): ToRole {
  const known = [
    ...(details.people ?? []).map(({ name, part }) => ({ name, role: part })),
    ...signOffs.flatMap((event) => (event.kind === 'signedOff' ? event.signatories : [])),
  ]
    .filter(({ name }) => name.trim() !== '')
    // The longer first: "Ann Lee Shaw" is not Ann Lee.
    .toSorted((a, b) => b.name.length - a.name.length);
  return (line) => {
    const found = known.find(({ name }) => hasName(line, name));
    return found === undefined ? undefined : found.role.trim() || NO_ROLE;
  };
}

/** As words of their own: "Ann" is not in "Annual review lead". */
function hasName(line: string, name: string): boolean {
  return ` ${toWords(line)} `.includes(` ${toWords(name)} `);
}

function toWords(text: string): string {
  return (text.toLocaleLowerCase('en-GB').match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []).join(' ');
}

function hideDetails(details: AuditDetails, toRole: ToRole): AuditDetails {
  const { people, recipients, preparedBy } = details;
  return {
    ...details,
    // It asks for a name, so what is not known to be somebody's is left out.
    preparedBy: toRole(preparedBy) ?? '',
    ...(people === undefined
      ? {}
      : { people: people.map(({ part }) => ({ part, name: '', contact: '' })) }),
    ...(recipients === undefined
      ? {}
      : { recipients: recipients.map(({ name }) => ({ name, address: '' })) }),
  };
}

function hideEvent(event: SignOffEvent, toRole: ToRole): SignOffEvent {
  if (event.kind === 'reopened') return { ...event, by: toRole(event.by) ?? NO_ROLE };
  return {
    ...event,
    signatories: event.signatories.map(({ role, signedOn }) => ({ name: '', role, signedOn })),
  };
}
