import type { ReactElement, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';

import type { AuditId } from '../../domain/audit/audit.ts';
import type { QuestionPlace } from '../../domain/audit/question-place.ts';
import type { QuestionId } from '../../domain/template/template.ts';
import { toCheckAddress, toQuestionAddress } from './finding-place.ts';

type MendingLinkProps = {
  readonly id: string;
  readonly auditId: AuditId;
  readonly questionId: QuestionId;
  /** Where on the question's page the focus goes. */
  readonly place: QuestionPlace;
  readonly children: ReactNode;
};

/** Leads to the place where something is mended. The browser's own way back leads to this link too. */
export function MendingLink(props: MendingLinkProps): ReactElement {
  const { id, auditId, questionId, place, children } = props;
  const navigate = useNavigate();
  return (
    <Link
      id={id}
      className="govuk-link"
      to={toQuestionAddress(auditId, questionId, place, id)}
      onClick={() => {
        void navigate(toCheckAddress(auditId, id), { replace: true });
      }}
    >
      {children}
    </Link>
  );
}
