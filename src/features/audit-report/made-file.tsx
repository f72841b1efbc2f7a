import type { ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { countOf } from '../../domain/report/wording.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import type { ReplacedCharacter } from '../../pdf/text/normalise-report.ts';
import { LARGE_MAIL_BYTES, SMALL_MAIL_BYTES, type ReadyFile } from './use-report-file.ts';

type MadeFileProps = {
  readonly file: ReadyFile;
  readonly replaced: readonly ReplacedCharacter[];
  readonly onDownload: () => void;
  readonly onCancel: () => void;
};

/** What is to be known of the PDF before it is downloaded. */
export function MadeFile({ file, replaced, onDownload, onCancel }: MadeFileProps): ReactElement {
  const hasReplaced = replaced.length > 0;
  const isLarge = file.bytes.length > SMALL_MAIL_BYTES;
  return (
    <Alert
      kind={hasReplaced || isLarge ? 'warning' : 'info'}
      role="alert"
      title={
        hasReplaced
          ? 'Some characters will look different in the PDF'
          : `The PDF is ready: ${describeFile(file.pages, file.bytes.length)}`
      }
    >
      {hasReplaced && <Replaced replaced={replaced} />}
      <p className="govuk-body">
        {hasReplaced && `${describeFile(file.pages, file.bytes.length)}. `}
        {describeMail(file.bytes.length)}
      </p>
      <ButtonGroup>
        <Button onClick={onDownload}>Download it like this</Button>
        <Button variant="secondary" onClick={onCancel}>
          {hasReplaced ? 'Change the text first' : 'Change the choices first'}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}

/** "12 pages, 118 kB". */
export function describeFile(pages: number, bytes: number): string {
  return `${countOf(pages, 'page')}, ${formatSize(bytes)}`;
}

/** Whether it can be sent by email, as far as the usual limits go. */
export function describeMail(bytes: number): string {
  if (bytes <= SMALL_MAIL_BYTES) return 'Small enough for email: most systems take up to 10 MB.';
  if (bytes <= LARGE_MAIL_BYTES) {
    return 'Too large for some email systems, which take up to 10 MB. Others take up to 20 MB.';
  }
  return 'Too large for most email systems, which take up to 20 MB. Leave out sections, or share it another way.';
}

function Replaced({ replaced }: Pick<MadeFileProps, 'replaced'>): ReactElement {
  return (
    <>
      <p className="govuk-body">
        The PDF’s fonts do not have them, so each is replaced as shown. Your answers stay as you
        typed them.
      </p>
      <DataTable
        caption="Characters that are replaced in the PDF"
        captionHidden
        rows={replaced}
        rowKey={({ codePoints }) => codePoints}
        columns={[
          {
            key: 'character',
            heading: 'Character',
            rowHeader: true,
            render: ({ character, codePoints }) => `${character} (${codePoints})`,
          },
          {
            key: 'replacement',
            heading: 'In the PDF',
            render: ({ replacement }) => describeReplacement(replacement),
          },
          { key: 'count', heading: 'How often', numeric: true, render: ({ count }) => count },
        ]}
      />
    </>
  );
}

function describeReplacement(replacement: string): string {
  if (replacement === '') return 'Left out';
  return replacement.trim() === '' ? 'Spaces' : replacement;
}
