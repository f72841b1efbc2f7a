import { useMemo, type ReactElement } from 'react';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { ButtonGroup } from '../../components/button-group.tsx';
import { Details } from '../../components/details.tsx';
import { countPulse } from '../../domain/pulse/count-pulse.ts';
import { buildPulseCsv } from '../../domain/pulse/pulse-csv.ts';
import { HOW_COMPARED, HOW_WITHHELD, sayPulse } from '../../domain/pulse/pulse-words.ts';
import { readSurvey, type StoredMapping } from '../../domain/pulse/stored-pulse.ts';
import { countWords } from '../../domain/shared/count-words.ts';
import { formatMoment } from '../../domain/shared/format-moment.ts';
import { toPlainDate } from '../../domain/shared/plain-date.ts';
import { downloadFile } from '../../files/download-file.ts';
import type { StoredSurvey } from '../../storage/surveys.ts';
import { listAsked, titlesOf, type OpenPulse, type ShownPulse } from './open-pulse.ts';
import { PulseByKind } from './pulse-by-kind.tsx';
import { PulseFigure } from './pulse-figure.tsx';

type ShownSurveyProps = {
  readonly open: OpenPulse;
  readonly stored: StoredSurvey;
  /** The way to another file. */
  readonly children: ReactElement;
};

/** One survey: what it says in a sentence, a chart with its table, and what is counted and why not all. */
export function ShownSurvey({
  open,
  stored: { survey },
  children,
}: ShownSurveyProps): ReactElement {
  const read = useMemo(() => readSurvey(survey), [survey]);
  const pulse = useMemo(
    () => (read.ok ? countPulse(read.value, open.counted) : undefined),
    [read, open.counted],
  );
  const titleOf = useMemo(() => titlesOf(listAsked(open)), [open]);
  if (!read.ok || pulse === undefined) {
    return (
      <>
        <Alert kind="error" title={`“${survey.name}” cannot be shown`}>
          <p className="govuk-body">
            {!read.ok && read.problem === 'newer'
              ? 'It was read with a newer version of this app. Update the app: reload this page while you are online.'
              : 'What is stored of it is damaged. Nothing has been deleted. Read the file again.'}
          </p>
        </Alert>
        {children}
      </>
    );
  }
  const shown = { pulse, titleOf };
  return (
    <>
      <p className="govuk-body-l">{sayPulse(pulse, titleOf)}</p>
      <PulseFigure {...shown} name={survey.name} />
      <PulseByKind {...shown} />
      <Counted {...shown} mapping={read.value.mapping} />
      <p className="govuk-body">
        “{survey.name}”, read on {formatMoment(survey.importedAt)}.
      </p>
      <ButtonGroup>
        {pulse.questions.length > 0 && (
          <Button
            variant="secondary"
            onClick={() => {
              saveTable(buildPulseCsv(pulse, titleOf));
            }}
          >
            Save the table (CSV)
          </Button>
        )}
        {children}
      </ButtonGroup>
    </>
  );
}

function saveTable(csv: string): void {
  downloadFile({
    name: `practitioner-pulse_${toPlainDate(new Date())}.csv`,
    type: 'text/csv',
    bytes: new TextEncoder().encode(csv),
  });
}

type CountedProps = ShownPulse & { readonly mapping: StoredMapping };

/** What is counted, what is left out, and why. */
function Counted({ pulse, titleOf, mapping: { leftOut } }: CountedProps): ReactElement {
  const { withheld, notGrouped, groups } = pulse;
  const facts = [
    `Counted: ${countWords(pulse.people, 'reply', 'replies')}, and the returns of ${countWords(pulse.agencies, 'agency', 'agencies')}.`,
    ...(leftOut.duplicates > 0
      ? [`Left out: ${countWords(leftOut.duplicates, 'row')} that came twice.`]
      : []),
    ...(leftOut.noAnswers > 0
      ? [`Left out: ${countWords(leftOut.noAnswers, 'row')} without an answer.`]
      : []),
    ...(leftOut.unread > 0
      ? [`Left out: ${countWords(leftOut.unread, 'cell')} with something else than an answer.`]
      : []),
    ...(leftOut.unknownAgency > 0
      ? [
          `${countWords(leftOut.unknownAgency, 'reply', 'replies')} with an agency this round does not know: counted for all together alone.`,
        ]
      : []),
    ...(leftOut.alike > 0 ? [`Counted although alike: ${countWords(leftOut.alike, 'row')}.`] : []),
    ...(withheld.length > 0
      ? [
          `Not said, since fewer than five answered: ${withheld.map(({ id }) => titleOf(id)).join('; ')}.`,
        ]
      : []),
    ...(groups.length > 1 && notGrouped.length > 0 && notGrouped.length < pulse.questions.length
      ? [
          `Not said by kind of agency, since fewer than five of some kind answered: ${notGrouped.map(titleOf).join('; ')}.`,
        ]
      : []),
  ];
  return (
    <Details summary="What is counted, what is left out and why">
      <ul className="govuk-list govuk-list--bullet">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className="govuk-body">{HOW_COMPARED}</p>
      <p className="govuk-body">
        {HOW_WITHHELD} Text that people wrote in their own words was never read or stored.
      </p>
    </Details>
  );
}
