import { useState, type ReactElement, type ReactNode } from 'react';

import { Details } from '../../components/details.tsx';
import type { EvidenceIdeas, Question } from '../../domain/template/template.ts';

type Section = 'expectation' | 'evidence' | 'source';

/** Which parts were left open: someone who wants the guidance wants it at the next question too. */
const openSections = new Set<Section>();

/** Guidance beside the question: what is expected and why, evidence to look for, and the source. */
export function QuestionGuidance({ question }: { readonly question: Question }): ReactElement {
  const { expectation, why, guidance, strength, strengthNote, citations, evidence } = question;
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
        <EvidenceList evidence={evidence} />
      </Part>
      <Part section="source" summary="Where this comes from">
        <p className="govuk-body">
          {strength === 'must'
            ? 'This is a duty: your organisation must do it.'
            : 'Guidance expects this: your organisation should do it.'}
          {strengthNote !== undefined && ` (${strengthNote})`}
        </p>
        <ul className="govuk-list govuk-list--bullet">
          {citations.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
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

const KINDS = [
  { kind: 'documents', title: 'Documents' },
  { kind: 'data', title: 'Data' },
  { kind: 'voice', title: 'Voice and observation' },
  { kind: 'impact', title: 'Test and impact' },
] as const;

function EvidenceList({ evidence }: { readonly evidence: EvidenceIdeas }): ReactElement {
  return (
    <>
      {KINDS.filter(({ kind }) => evidence[kind].length > 0).map(({ kind, title }) => (
        <div key={kind}>
          <p className="govuk-body s11-list-title">{title}</p>
          <ul className="govuk-list govuk-list--bullet">
            {evidence[kind].map((idea) => (
              <li key={idea}>{idea}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
