import type { ReactElement } from 'react';

import { Details } from '../../components/details.tsx';

/** A longer text is opened by those who look for it, so that the list stays a list. */
const SHOWN_LENGTH = 280;

type KeptTextProps = {
  /** What the text is of, said on the part that opens. */
  readonly label: string;
  readonly text: string;
};

/** A text as it was typed, line breaks and all; a long one shows how it begins. */
export function KeptText({ label, text }: KeptTextProps): ReactElement {
  if (text.length <= SHOWN_LENGTH) return <div className="s11-kept-words">{text}</div>;
  return (
    <>
      <div className="s11-kept-words">{cutAtWord(text)}…</div>
      <Details small summary={`Show all of it: ${label}, ${countWords(text)} words`}>
        <div className="s11-kept-words">{text}</div>
      </Details>
    </>
  );
}

function cutAtWord(text: string): string {
  const beginning = text.slice(0, SHOWN_LENGTH / 2);
  const space = beginning.lastIndexOf(' ');
  return space > 0 ? beginning.slice(0, space) : beginning;
}

function countWords(text: string): number {
  return text.trim().split(/\s+/u).length;
}
