import type { ReactElement } from 'react';

/** Ideas for evidence, by kind. */
type Ideas = Readonly<Record<'documents' | 'data' | 'voice' | 'impact', readonly string[]>>;

const KINDS = [
  { kind: 'documents', title: 'Documents' },
  { kind: 'data', title: 'Data' },
  { kind: 'voice', title: 'Voice and observation' },
  { kind: 'impact', title: 'Test and impact' },
] as const;

/** What to look for as evidence, of each kind that has an idea. */
export function EvidenceIdeas({ evidence }: { readonly evidence: Ideas }): ReactElement {
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
