import { Fragment, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { formatSize } from '../../domain/shared/format-size.ts';
import type { Template } from '../../domain/template/template.ts';
import { useFormFile } from './use-form-file.ts';

const FILES = [
  { format: 'docx', words: 'Download for Word (.docx)' },
  { format: 'xlsx', words: 'Download for Excel (.xlsx)' },
  { format: 'pdf', words: 'Download as PDF' },
] as const;

/** The blank form as files: to type in, to fill in and read back, or to print. */
export function FormFiles({ template }: { readonly template: Template }): ReactElement {
  const { state, make } = useFormFile(template);
  const isMaking = state.status === 'making';
  return (
    <div className="s11-screen-only">
      <p className="govuk-body">
        Or take it as a file. The one for Excel can be read back into an audit with the same
        questions, on its report page.
      </p>
      <ButtonGroup>
        {FILES.map(({ format, words }) => (
          <Fragment key={format}>
            <Button
              variant="secondary"
              aria-disabled={isMaking}
              onClick={() => {
                if (!isMaking) void make(format);
              }}
            >
              {words}
            </Button>
          </Fragment>
        ))}
      </ButtonGroup>
      <div role="status">
        {isMaking && <p className="govuk-body">Making the form…</p>}
        {state.status === 'done' && (
          <p className="govuk-body">
            The form has been made: {state.name}, {formatSize(state.bytes)}.
          </p>
        )}
        {state.status === 'failed' && (
          <p className="govuk-body">
            The form could not be made. Reload this page, then try again.
          </p>
        )}
      </div>
    </div>
  );
}
