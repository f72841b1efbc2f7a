import type { ReactElement } from 'react';

import type { Snippet } from '../../domain/shared/find-snippet.ts';

/** Words of a text with those that were sought marked. */
export function SnippetText({ snippet }: { readonly snippet: Snippet }): ReactElement {
  const { parts, isCutBefore, isCutAfter } = snippet;
  return (
    <>
      {isCutBefore && '… '}
      {parts.map(({ text, isMatch }, place) =>
        isMatch ? (
          <mark key={place} className="s11-mark">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
      {isCutAfter && ' …'}
    </>
  );
}
