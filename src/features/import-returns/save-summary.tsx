import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { toFileWords } from '../../domain/report/wording.ts';
import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { downloadFile } from '../../files/download-file.ts';
import type { ImportRow } from './import-message.ts';
import { writeSummaryCsv } from './summary-csv.ts';

type SaveSummaryProps = {
  readonly roundName: string;
  readonly rows: readonly ImportRow[];
  readonly isStored: boolean;
};

/** The table as a file, for whoever has to chase what is missing. */
export function SaveSummary({ roundName, rows, isStored }: SaveSummaryProps): ReactElement {
  return (
    <Button
      variant="secondary"
      onClick={() => {
        const words = toFileWords(roundName) || 'round';
        downloadFile({
          name: `import-summary_${words}_${toPlainDate(new Date())}.csv`,
          type: 'text/csv',
          bytes: writeSummaryCsv(rows, isStored),
        });
      }}
    >
      Save this summary (CSV)
    </Button>
  );
}
