import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, type ReactElement } from 'react';

import { Button } from '../components/button.tsx';
import { FileInput } from '../components/file-input.tsx';
import { useKeptFocus } from '../components/use-kept-focus.ts';
import type { AuditId } from '../domain/audit/audit.ts';
import { countOf } from '../domain/report/wording.ts';
import { formatSize } from '../domain/shared/format-size.ts';
import { readAttachmentSpace } from '../storage/attachments.ts';
import { AttachResults, type AttachWays } from './attach-results.tsx';
import { toGivenFile } from './given-file.ts';
import type { Attaching } from './use-attaching.ts';

type AttachPanelProps = {
  readonly auditId: AuditId;
  readonly attaching: Attaching;
  /** How often it was asked for by its button: each time it takes the focus. */
  readonly asked: number;
  readonly headingLevel: 2 | 3;
  readonly ways: AttachWays;
  readonly onClose: () => void;
};

/** Where files are chosen, with what becomes of each; dropped and pasted ones are told of here too. */
export function AttachPanel(props: AttachPanelProps): ReactElement {
  const { auditId, attaching, asked, headingLevel, ways, onClose } = props;
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  useEffect(() => {
    if (asked > 0) heading.current?.focus();
  }, [asked, heading]);
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="s11-item-form" aria-labelledby="attach-heading" onFocus={onFocus}>
      <Heading className="govuk-heading-s" id="attach-heading" ref={heading} tabIndex={-1}>
        Attach files
      </Heading>
      <p className="govuk-body">
        A link, or a note of where a document is held, is better when there is one: it leads to the
        newest version, and those who look after it decide who sees it. A file you attach is a copy
        that grows old, and everyone who has your backup has it too.
      </p>
      <p className="govuk-body">
        Do not attach case records, or anything about a named child or family.
      </p>
      <AttachResults attaching={attaching} ways={ways} />
      <FileInput
        name="attached-files"
        multiple
        label="Choose files"
        hint="PDF, Word, Excel, PowerPoint, OpenDocument, pictures (JPEG, PNG, WebP), or plain text and CSV; up to 25 MB each. You can also drop files here, or paste them."
        onChange={({ target }) => {
          attaching.add([...(target.files ?? [])].map(toGivenFile));
          // The same file can be chosen again, once it has been mended.
          target.value = '';
        }}
      />
      <p className="govuk-body">
        What is hidden in photos, such as where they were taken, is taken out. Other files are kept
        as they are. <Space auditId={auditId} />
      </p>
      <Button variant="secondary" onClick={onClose}>
        Close
      </Button>
    </section>
  );
}

/** How much the files of the audit are by now; nothing while it is being counted. */
function Space({ auditId }: { readonly auditId: AuditId }): ReactElement | null {
  const space = useLiveQuery(() => readAttachmentSpace(auditId), [auditId]);
  if (space?.ok !== true) return null;
  const { files, bytes, spareFiles, spareBytes } = space.value;
  const spare =
    spareFiles === 0
      ? ''
      : ` ${countOf(spareFiles, 'removed file')} (${formatSize(spareBytes)}) can still be put back.`;
  return (
    <>
      This audit has {countOf(files, 'file')}
      {files === 0 ? '.' : `, ${formatSize(bytes)} in all.`}
      {spare}
    </>
  );
}
