import { useState, type ReactElement } from 'react';

import { Button } from '../components/button.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import type { AttachedFile as File, AuditId } from '../domain/audit/audit.ts';
import { formatSize } from '../domain/shared/format-size.ts';
import { nameCopy } from '../files/attachment/name-copy.ts';
import { downloadFile } from '../files/download-file.ts';
import { cleanShownName } from '../files/guard/clean-shown-name.ts';
import { readAttachment } from '../storage/attachments.ts';

type AttachedFileProps = { readonly auditId: AuditId; readonly file: File };

/**
 * A kept file by its name, with the way to have it back. It is never shown or opened in here, and the
 * browser is not told what it is, so that it cannot be made to run as part of the app.
 */
export function AttachedFile({ auditId, file }: AttachedFileProps): ReactElement {
  const [fault, setFault] = useState('');
  const shown = cleanShownName(file.name);
  const save = async (): Promise<void> => {
    setFault('');
    const read = await readAttachment(auditId, file.hash);
    if (read.ok) {
      const name = nameCopy(read.value, file.name);
      downloadFile({ name, type: 'application/octet-stream', bytes: read.value });
      return;
    }
    setFault(
      read.problem.kind === 'missingFile'
        ? 'The file is not on this device: what came here came without it. Restore a backup that has it, or attach it again.'
        : 'The file could not be read. Nothing is lost by trying again; if it stays so, restore a backup.',
    );
  };
  return (
    <>
      <span className="s11-file-name">{shown}</span>, {formatSize(file.size)}{' '}
      <span className="s11-screen-only">
        <Button variant="link" onClick={() => void save()}>
          Save a copy<VisuallyHidden> of {shown}</VisuallyHidden>
        </Button>
      </span>
      <span role="status">{fault === '' ? '' : ` ${fault}`}</span>
    </>
  );
}
