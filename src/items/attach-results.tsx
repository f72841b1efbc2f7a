import type { ReactElement, ReactNode } from 'react';

import { Button } from '../components/button.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { formatEvidenceNumber, type Evidence } from '../domain/audit/audit.ts';
import { countOf } from '../domain/report/wording.ts';
import { formatSize } from '../domain/shared/format-size.ts';
import { LARGE_ATTACHMENT_BYTES } from '../files/attachment/attachment-kinds.ts';
import { explainAttachmentProblem } from './explain-attachment.ts';
import type { Attaching, AttachTry } from './use-attaching.ts';

export type AttachWays = {
  /** What can be done with evidence that was just added. */
  readonly forAdded: (item: Evidence) => ReactNode;
  /** What can be done instead of adding the same file twice. */
  readonly forSame: (item: Evidence) => ReactNode;
};

type AttachResultsProps = { readonly attaching: Attaching; readonly ways: AttachWays };

/** What became of each file, and for each what can be done next. It stays until it is put away. */
export function AttachResults({ attaching, ways }: AttachResultsProps): ReactElement {
  const { tries } = attaching;
  return (
    <>
      <p className={tries.length === 0 ? 'govuk-visually-hidden' : 'govuk-body'} role="status">
        {summarise(tries)}
      </p>
      {tries.length > 0 && (
        <ul className="govuk-list s11-attach__results">
          {tries.map((one) => (
            <li key={one.id} className="s11-attach__result">
              <Outcome one={one} attaching={attaching} ways={ways} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function summarise(tries: readonly AttachTry[]): string {
  if (tries.length === 0) return '';
  const waiting = tries.filter(({ outcome }) => outcome.kind === 'waiting').length;
  if (waiting > 0) return `Adding ${countOf(waiting, 'file')}…`;
  const added = tries.filter(({ outcome }) => outcome.kind === 'added').length;
  const others = tries.length - added;
  return others === 0
    ? `${countOf(added, 'file')} added.`
    : `${countOf(added, 'file')} added, ${others} not added. Nothing else has changed.`;
}

type OutcomeProps = AttachResultsProps & { readonly one: AttachTry };

function Outcome({ one, attaching, ways }: OutcomeProps): ReactElement {
  const { given, outcome } = one;
  switch (outcome.kind) {
    case 'waiting':
      return <strong className="s11-file-name">{given.name}</strong>;
    case 'added':
      return <Added name={given.name} item={outcome.item} ways={ways} />;
    case 'sameFile':
      return (
        <>
          <strong className="s11-file-name">{given.name}</strong>
          <div>You already added this file as {formatEvidenceNumber(outcome.item)}.</div>
          {ways.forSame(outcome.item)}
        </>
      );
    case 'refused':
      return <NotAdded name={given.name}>{explainAttachmentProblem(outcome.problem)}</NotAdded>;
    case 'noSpace':
    case 'notStored':
      return (
        <NotAdded name={given.name}>
          {outcome.kind === 'noSpace'
            ? 'There is not enough space on this device. Your audit and the file itself are unchanged. Make room, then try again.'
            : 'It could not be stored: the top of the page says why. Your audit and the file itself are unchanged. '}
          <div>
            <Button
              variant="link"
              onClick={() => {
                attaching.again(one);
              }}
            >
              Try again<VisuallyHidden> to add {given.name}</VisuallyHidden>
            </Button>
          </div>
        </NotAdded>
      );
  }
}

type NotAddedProps = { readonly name: string; readonly children: ReactNode };

function NotAdded({ name, children }: NotAddedProps): ReactElement {
  return (
    <>
      <strong className="s11-file-name">Not added: {name}</strong>
      <div>{children}</div>
    </>
  );
}

type AddedProps = {
  readonly name: string;
  readonly item: Evidence;
  readonly ways: AttachWays;
};

function Added({ name, item, ways }: AddedProps): ReactElement | null {
  if (item.kind !== 'attachment') return null;
  const { file } = item;
  return (
    <>
      <strong className="s11-file-name">
        Added as {formatEvidenceNumber(item)}: {file.name}
      </strong>
      <div>
        {formatSize(file.size)}
        {file.name !== name && `. It was called “${name}”`}
        {file.removedParts !== undefined && `. Taken out of the photo: ${file.removedParts}`}.
      </div>
      {file.size >= LARGE_ATTACHMENT_BYTES && (
        <div>
          This is a large file. Each backup carries it, and many mail systems refuse as much: a
          smaller copy, or saying where it is held, may serve as well.
        </div>
      )}
      {ways.forAdded(item)}
    </>
  );
}
