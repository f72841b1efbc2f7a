import type { ReactElement, ReactNode } from 'react';

import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import { formatEvidenceNumber, type AuditId } from '../../domain/audit/audit.ts';
import type { Finding, RegisterFinding } from '../../domain/scoring/finding.ts';
import type { Scale } from '../../domain/template/template.ts';
import { describeFinding, describeRegisterFinding } from './describe-finding.ts';
import {
  toFindingId,
  toQuestionAddress,
  toRegisterAddress,
  toRegisterFindingId,
  type ListId,
} from './finding-place.ts';
import { MendingLink } from './mending-link.tsx';

type FindingListProps = {
  readonly id: ListId;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly inRegister: readonly RegisterFinding[];
  readonly auditId: AuditId;
  readonly scale: Scale;
  /** What stands instead of a list without findings. */
  readonly empty: string;
  /** What to do with the findings, said above them. */
  readonly intro: string;
  /** What must be known of the list even when it is empty. */
  readonly children?: ReactNode;
};

/** One of the two lists: by standard, then by question, each finding a link to where it is mended. */
export function FindingList(props: FindingListProps): ReactElement {
  const { id, title, findings, inRegister, auditId, scale, empty, intro, children } = props;
  const count = findings.length + inRegister.length;
  return (
    <section aria-labelledby={id} className="s11-findings">
      <h2 className="govuk-heading-m" id={id} tabIndex={-1}>
        {title} ({count})
      </h2>
      <p className="govuk-body">{count === 0 ? empty : intro}</p>
      {children}
      {groupBy(findings, ({ result }) => result.standardId).map((ofStandard) => (
        <div key={ofStandard.first.result.standardId}>
          <h3 className="govuk-heading-s">
            {ofStandard.first.result.standardTitle} ({ofStandard.all.length})
          </h3>
          <ul className="govuk-list s11-findings__list">
            {groupBy(ofStandard.all, ({ result }) => result.question.id).map((ofQuestion) => (
              <OfQuestion
                key={ofQuestion.first.result.question.id}
                findings={ofQuestion}
                auditId={auditId}
                scale={scale}
              />
            ))}
          </ul>
        </div>
      ))}
      {inRegister.length > 0 && <InRegister findings={inRegister} auditId={auditId} />}
    </section>
  );
}

type InRegisterProps = {
  readonly findings: readonly RegisterFinding[];
  readonly auditId: AuditId;
};

/** Evidence that serves no question has no question's page: it is mended in the register. */
function InRegister({ findings, auditId }: InRegisterProps): ReactElement {
  return (
    <div>
      <h3 className="govuk-heading-s">
        Evidence that is not linked to any question ({findings.length})
      </h3>
      <ul className="govuk-list s11-findings__list">
        {findings.map((finding) => {
          const id = toRegisterFindingId(finding);
          const name = `Evidence ${formatEvidenceNumber(finding.item)}`;
          return (
            <li key={id} className="s11-findings__question">
              <div>{name}</div>
              <p className="s11-findings__finding">
                <MendingLink
                  id={id}
                  auditId={auditId}
                  to={toRegisterAddress(auditId, finding.item, id)}
                >
                  <VisuallyHidden>{name}: </VisuallyHidden>
                  {describeRegisterFinding(finding)}
                </MendingLink>
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type OfQuestionProps = {
  readonly findings: Group;
  readonly auditId: AuditId;
  readonly scale: Scale;
};

/** The question once, and what is found in it; each link says the question too to those who listen. */
function OfQuestion({ findings, auditId, scale }: OfQuestionProps): ReactElement {
  const { place, question } = findings.first.result;
  const name = `${place} ${question.title}`;
  return (
    <li className="s11-findings__question">
      <div>{name}</div>
      <div>
        {findings.all.map((finding) => (
          <p key={toFindingId(finding)} className="s11-findings__finding">
            <MendingLink
              id={toFindingId(finding)}
              auditId={auditId}
              to={toQuestionAddress(auditId, question.id, finding.place, toFindingId(finding))}
            >
              <VisuallyHidden>{name}: </VisuallyHidden>
              {describeFinding(finding, scale)}
            </MendingLink>
          </p>
        ))}
      </div>
    </li>
  );
}

type Group = { readonly first: Finding; readonly all: readonly Finding[] };

/** Findings side by side with the same key, as one group. */
function groupBy(
  findings: readonly Finding[],
  toKey: (finding: Finding) => string,
): readonly Group[] {
  const groups = new Map<string, { first: Finding; all: Finding[] }>();
  for (const finding of findings) {
    const group = groups.get(toKey(finding));
    if (group === undefined) groups.set(toKey(finding), { first: finding, all: [finding] });
    else group.all.push(finding);
  }
  return [...groups.values()];
}
