import type { ReactElement } from 'react';

type DutySourceProps = {
  readonly strength: 'must' | 'should';
  readonly strengthNote?: string | undefined;
  readonly citations: readonly { readonly text: string }[];
};

/** How binding a question is, and the law or guidance it stands on. */
export function DutySource({ strength, strengthNote, citations }: DutySourceProps): ReactElement {
  return (
    <>
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
    </>
  );
}
