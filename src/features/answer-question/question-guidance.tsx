import { useState, type ReactElement, type ReactNode } from 'react';

import { Details } from '../../components/details.tsx';
import { DutySource } from '../../components/duty-source.tsx';
import { EvidenceIdeas } from '../../components/evidence-ideas.tsx';
import type { Question } from '../../domain/template/template.ts';

type Section = 'expectation' | 'evidence' | 'source';

/** Which parts were left open: someone who wants the guidance wants it at the next question too. */
const openSections = new Set<Section>();

/** Guidance beside the question: what is expected and why, evidence to look for, and the source. */
export function QuestionGuidance({ question }: { readonly question: Question }): ReactElement {
  const { expectation, why, guidance, evidence } = question;
  return (
    <div className="s11-guidance">
      <Part section="expectation" summary="What is expected, and why">
        <p className="govuk-body">{expectation}</p>
        <p className="govuk-body">{why}</p>
        {guidance.map(({ id, text }) => (
          <p key={id} className="govuk-body">
            {text}
          </p>
        ))}
      </Part>
      <Part section="evidence" summary="Evidence to look for">
        <EvidenceIdeas evidence={evidence} />
      </Part>
      <Part section="source" summary="Where this comes from">
        <DutySource {...question} />
      </Part>
    </div>
  );
}

type PartProps = {
  readonly section: Section;
  readonly summary: string;
  readonly children: ReactNode;
};

function Part({ section, summary, children }: PartProps): ReactElement {
  const [isOpen, setIsOpen] = useState(openSections.has(section));
  const remember = (open: boolean): void => {
    setIsOpen(open);
    if (open) openSections.add(section);
    else openSections.delete(section);
  };
  return (
    <Details summary={summary} open={isOpen} onOpenChange={remember} small>
      {children}
    </Details>
  );
}
