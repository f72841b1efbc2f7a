import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { Radios } from '../../components/radios.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { SurveyId } from '../../domain/moderation/survey.ts';
import type { PulseMapping, ReadReplies } from '../../domain/pulse/read-replies.ts';
import { readSurvey, toSurvey } from '../../domain/pulse/stored-pulse.ts';
import type { SheetFile } from '../../items/sheets/named-sheet.ts';
import { readSurveys, saveSurvey, type StoredSurvey } from '../../storage/surveys.ts';
import type { OpenPulse } from './open-pulse.ts';
import { explainSurveyProblem } from './pulse-words.ts';
import type { NamedSurvey } from './survey-sheet.ts';

type StoreSurveyProps = {
  readonly open: OpenPulse;
  readonly file: SheetFile;
  readonly named: NamedSurvey;
  readonly mapping: PulseMapping;
  readonly read: ReadReplies;
};

const BESIDE = 'beside';

/** What the survey is called, and whether it takes the place of one that is here. */
export function StoreSurvey(props: StoreSurveyProps): ReactElement {
  const { open, file } = props;
  const stored = useLiveQuery(() => readSurveys(open.stored.round.id), [open.stored.round.id]);
  const surveys = stored?.ok === true ? stored.value.surveys : [];
  const same = surveys.find((one) => hashOf(one) === file.hash);
  const [name, setName] = useState(() => toName(file.name));
  const [place, setPlace] = useState<string>();
  const chosen = place ?? same?.id ?? surveys[0]?.id ?? BESIDE;
  const { fault, store } = useStoring(props, name);
  return (
    <section aria-labelledby="store-survey">
      <h2 className="govuk-heading-m" id="store-survey">
        Keep these replies
      </h2>
      {fault !== '' && (
        <Alert kind="error" role="alert" title="They were not stored">
          <p className="govuk-body">{fault}</p>
        </Alert>
      )}
      <TextInput
        name="survey-name"
        label="What do you call the survey?"
        labelSize="s"
        maxLength={200}
        value={name}
        onChange={({ target }) => {
          setName(target.value);
        }}
      />
      <PlaceField {...{ surveys, same, chosen }} onChange={setPlace} />
      <Button
        onClick={() => void store(surveys.find(({ id }) => id === chosen)?.id)}
        disabled={stored === undefined}
      >
        Store the replies
      </Button>
    </section>
  );
}

type PlaceFieldProps = {
  readonly surveys: readonly StoredSurvey[];
  /** Made of the same file. */
  readonly same: StoredSurvey | undefined;
  readonly chosen: string;
  readonly onChange: (place: string) => void;
};

function PlaceField({ surveys, same, chosen, onChange }: PlaceFieldProps): ReactElement | null {
  if (surveys.length === 0) return null;
  return (
    <>
      {same !== undefined && (
        <InsetText>
          The same file is here already, as “{same.survey.name}”. Take its place with what you said
          of its columns now.
        </InsetText>
      )}
      <Radios
        name="survey-place"
        legend="Replies of practitioners are here already"
        legendSize="s"
        hint="The same people must not be counted twice: a newer file of one survey takes the earlier one’s place."
        value={chosen}
        options={[
          ...(same === undefined ? surveys : [same]).map(({ id, survey }) => ({
            value: id,
            label: `Take the place of “${survey.name}”`,
            hint: 'What was there goes to the history of the round.',
          })),
          ...(same === undefined
            ? [{ value: BESIDE, label: 'Keep both: this is another survey' }]
            : []),
        ]}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    </>
  );
}

function useStoring(
  { open, file, named, mapping, read }: StoreSurveyProps,
  name: string,
): {
  readonly fault: string;
  readonly store: (replaced: SurveyId | undefined) => Promise<void>;
} {
  const navigate = useNavigate();
  const [fault, setFault] = useState('');
  const { id } = open.stored.round;
  const store = async (replaced: SurveyId | undefined): Promise<void> => {
    const now = new Date();
    const survey = toSurvey({
      name: name.trim() === '' ? toName(file.name) : name.trim(),
      fileName: file.name.slice(0, 200),
      fileHash: file.hash,
      headings: named.rows[named.headingRow] ?? [],
      mapping,
      read,
      now: now.toISOString(),
    });
    const saved = await saveSurvey(id, survey, replaced, now);
    if (saved.ok) await navigate(`/rounds/${id}/pulse?survey=${saved.value}`);
    else setFault(explainSurveyProblem(saved.problem));
  };
  return { fault, store };
}

function hashOf({ survey }: StoredSurvey): string | undefined {
  const read = readSurvey(survey);
  return read.ok ? read.value.mapping.fileHash : undefined;
}

function toName(fileName: string): string {
  const name = fileName
    .replace(/\.[a-z]{1,5}$/iu, '')
    .replace(/[-_]+/gu, ' ')
    .trim()
    .slice(0, 200);
  return name === '' ? 'Survey of practitioners' : name;
}
