import { joinWords } from '../../domain/shared/count-words.ts';
import type { ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { CopyWords } from '../../components/copy-words.tsx';
import type { Agency } from '../../domain/collection/agency.ts';
import { fillLetter } from '../../domain/collection/letter.ts';
import { formatDate, toPlainDate } from '../../domain/shared/plain-date.ts';
import type { Template } from '../../domain/template/template.ts';
import { downloadFile } from '../../files/download-file.ts';
import type { PackFile } from '../../files/template/zip-packs.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import { makeLetter, makeQuestions } from './make-pack.ts';
import { NotStored } from './not-stored.tsx';
import { useAgencyChange } from './use-agency-change.ts';
import { useTemplates } from './use-templates.ts';

type AgencyPackProps = { readonly stored: StoredRound; readonly agency: Agency };

/** The questions and the letter of one agency. */
export function AgencyPack({ stored, agency }: AgencyPackProps): ReactElement {
  const { round } = stored;
  const loaded = useTemplates(round, agency.kind);
  const template = loaded.status === 'ready' ? loaded.value.get(agency.kind) : undefined;
  const { fault, change } = useAgencyChange(stored, agency);
  return (
    <section aria-labelledby="pack">
      <h2 className="govuk-heading-m" id="pack">
        Pack
      </h2>
      <NotStored fault={fault} />
      <p className="govuk-body">
        {agency.packSent.length === 0
          ? 'You have not marked it as sent.'
          : `You marked it as sent on ${joinWords(agency.packSent.map(formatDate))}.`}
      </p>
      {loaded.status === 'ready' && template === undefined ? (
        <p className="govuk-body">
          There are no questions for it: its kind is not ticked in this round.
        </p>
      ) : (
        <SaveButtons stored={stored} agency={agency} template={template} />
      )}
      <p className="govuk-body">
        <CopyWords
          label="Copy the letter"
          boxLabel="Letter"
          text={fillLetter(round.letter, round, agency)}
        />{' '}
        <Button
          variant="link"
          onClick={() =>
            void change((known) => ({
              ...known,
              packSent: [...known.packSent, toPlainDate(new Date())],
            }))
          }
        >
          Mark the pack as sent today
        </Button>
      </p>
    </section>
  );
}

type SaveButtonsProps = AgencyPackProps & { readonly template: Template | undefined };

function SaveButtons({ stored, agency, template }: SaveButtonsProps): ReactElement {
  const save = ({ path, bytes }: PackFile, type: string): void => {
    downloadFile({ name: path, type, bytes: Uint8Array.from(bytes) });
  };
  return (
    <ButtonGroup>
      <Button
        variant="secondary"
        disabled={template === undefined}
        onClick={() => {
          if (template === undefined) return;
          save(makeQuestions(stored.round, agency, template), 'application/json');
        }}
      >
        Save its questions
      </Button>
      <Button
        variant="secondary"
        disabled={template === undefined}
        onClick={() => {
          save(makeLetter(stored.round, agency), 'text/plain');
        }}
      >
        Save its letter
      </Button>
    </ButtonGroup>
  );
}
