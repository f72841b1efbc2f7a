import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { FieldError } from '../../components/field-error.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatSize } from '../../domain/shared/format-size.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { downloadFile } from '../../files/download-file.ts';
import { nameModerationFile } from '../../files/moderation/name-moderation-file.ts';
import { writeModeration } from '../../files/moderation/write-moderation.ts';
import type { OpenModeration } from './moderate-frame.tsx';

/** One's own decisions as a file for another moderator. */
export function SaveDecisions(open: OpenModeration): ReactElement {
  const { moderation } = open;
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const save = (): void => {
    const name = saveFile(open, new Date());
    setSaid(name.ok ? `Saved as ${name.value}. It has not been sent.` : '');
    setFault(name.ok ? '' : name.problem);
  };
  return (
    <section aria-labelledby="save-decisions">
      <h2 className="govuk-heading-m" id="save-decisions">
        Give yours to a colleague
      </h2>
      {moderation.moderations.length === 0 ? (
        <InsetText>
          Nothing has been decided in this round yet, so there is nothing to give.
        </InsetText>
      ) : (
        <>
          <p className="govuk-body">
            The file holds all that is decided in this round on this device, yours and what you have
            taken in: {countWords(moderation.moderations.length, 'answer')} with decisions,
            comments, private notes and tags. It holds no returns.
          </p>
          <WarningText>
            Private notes are in it. Give it only to people who moderate this round, and never to an
            agency.
          </WarningText>
          {fault !== '' && <FieldError id="save-decisions-error">{fault}</FieldError>}
          <Button variant="secondary" onClick={save}>
            Save a file for a colleague
          </Button>
        </>
      )}
      <p className="govuk-body" role="status">
        {said}
      </p>
    </section>
  );
}

function saveFile(
  { stored: { round }, moderation, own }: OpenModeration,
  at: Date,
): Result<string, string> {
  const written = writeModeration({
    roundId: round.id,
    roundName: round.name,
    madeAt: at.toISOString(),
    moderators: [...moderation.moderatorById].map(([id, moderator]) => ({ id, moderator })),
    moderations: [...moderation.moderations],
  });
  if (!written.ok) {
    return fail(
      `It would be larger than ${formatSize(written.problem.most)}, which nobody could open. Give your colleague a backup of the round instead.`,
    );
  }
  const name = nameModerationFile(round.name, at, own.id);
  downloadFile({ name, type: 'application/json', bytes: written.value });
  return succeed(name);
}
