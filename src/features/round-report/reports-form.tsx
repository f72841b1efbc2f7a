import { memo, useMemo, type ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { listErrors } from '../../components/list-errors.ts';
import { Page } from '../../components/page.tsx';
import type { RoundPicture } from '../../domain/collection/track-round.ts';
import { countIn } from '../../domain/picture/count-in.ts';
import { SMALLEST_GROUP } from '../../domain/picture/find-benchmark.ts';
import type { Report } from '../../domain/report/report-block.ts';
import { buildRoundReport } from '../../domain/round-report/build-round-report.ts';
import { findNamed } from '../../domain/round-report/find-named.ts';
import type { RoundReportSource } from '../../domain/round-report/round-report-source.ts';
import { joinWords } from '../../domain/shared/count-words.ts';
import type { PlainDate } from '../../domain/shared/plain-date.ts';
import { ReportBlocks } from '../../items/report-blocks.tsx';
import type { RoundParts } from '../../items/use-round-data.ts';
import type { StoredCommentaries } from '../../storage/commentaries.ts';
import type { StoredRound } from '../../storage/rounds.ts';
import type { StoredSurvey } from '../../storage/surveys.ts';
import { ChoicesFields } from './choices-fields.tsx';
import { chooseEarlier, choicesFormSchema, toChoices, type ChoicesForm } from './choices-form.ts';
import { Downloads } from './downloads.tsx';
import { ReadRound } from './read-round.tsx';
import { useChoices } from './use-choices.ts';
import { toRoundData, useReportSource } from './use-report-source.ts';

export type ReportsFormProps = {
  readonly parts: RoundParts;
  readonly returned: RoundPicture['counts'];
  readonly today: PlainDate;
  readonly offered: readonly StoredRound[];
  /** Missing where they could not be read. */
  readonly words: StoredCommentaries | undefined;
  readonly surveys: readonly StoredSurvey[];
};

const FIELDS = Object.keys(choicesFormSchema.shape);

/** The choices, the files, and the same blocks on screen that the files are drawn from. */
export function ReportsForm(props: ReportsFormProps): ReactElement {
  const { round } = props.parts.stored;
  const { form, values } = useChoices(round.id);
  const { errors, submitCount } = form.formState;
  const earlier = chooseEarlier(
    values,
    props.offered.map((one) => one.round.id),
  );
  const chosen = props.offered.find((one) => one.round.id === earlier);
  return (
    <Page
      title="Reports of the round"
      caption={round.name}
      back={<Link to={`/rounds/${round.id}`}>{round.name}</Link>}
      hasError={Object.keys(errors).length > 0}
      before={
        <ErrorSummary attempt={submitCount} errors={listErrors(errors, FIELDS, (field) => field)} />
      }
      wide
    >
      <form
        className="s11-screen-only"
        onSubmit={(event) => {
          event.preventDefault();
        }}
        noValidate
      >
        <ChoicesFields form={form} offered={props.offered} chosen={chosen} />
      </form>
      <p className="govuk-body">
        <Link className="govuk-link" to={`/rounds/${round.id}/reports/words`}>
          Write your own words for the reports
        </Link>
      </p>
      {chosen === undefined ? (
        <Made {...props} form={form} values={values} earlier={undefined} />
      ) : (
        <ReadRound
          key={chosen.round.id}
          stored={chosen}
          otherwise={(state) => <EarlierNotRead name={chosen.round.name} {...state} />}
        >
          {(earlierParts) => <Made {...props} form={form} values={values} earlier={earlierParts} />}
        </ReadRound>
      )}
    </Page>
  );
}

function EarlierNotRead({
  name,
  status,
}: {
  readonly name: string;
  readonly status: 'loading' | 'failed';
}): ReactElement {
  if (status === 'loading') {
    return (
      <p className="govuk-body" role="status">
        Reading the returns of {name}…
      </p>
    );
  }
  return (
    <InsetText>
      The returns of {name} could not be read. Nothing has been changed. Choose “No earlier round”
      above, or reload this page.
    </InsetText>
  );
}

type MadeProps = ReportsFormProps & {
  readonly form: UseFormReturn<ChoicesForm>;
  readonly values: ChoicesForm;
  readonly earlier: RoundParts | undefined;
};

function Made({ form, values, earlier, ...given }: MadeProps): ReactElement {
  const source = useReportSource(given, earlier);
  const choices = useMemo(
    () => toChoices(values, earlier?.stored.round.id),
    [values, earlier?.stored.round.id],
  );
  const report = useMemo(() => buildRoundReport(source, choices), [source, choices]);
  const { agencies } = given.parts.stored;
  const packSource = useMemo(() => ({ ...source, agencies }), [source, agencies]);
  return (
    <>
      {given.words === undefined || given.words.damaged.length > 0 ? <WordsMissing /> : null}
      {choices.naming === 'nameless' && <BeforeItLeaves source={source} parts={given.parts} />}
      <Downloads
        report={report}
        source={packSource}
        naming={choices.naming}
        check={async () => {
          let isRight = false;
          await form.handleSubmit(() => {
            isRight = true;
          })();
          return isRight;
        }}
      />
      <Preview report={report} />
    </>
  );
}

function WordsMissing(): ReactElement {
  return (
    <Alert kind="warning" title="Some of your own words could not be read">
      <p className="govuk-body">They are not in the reports. Nothing has been deleted.</p>
    </Alert>
  );
}

/** What a report without names cannot see to by itself. */
function BeforeItLeaves({
  source,
  parts,
}: {
  readonly source: RoundReportSource;
  readonly parts: RoundParts;
}): ReactElement | null {
  const named = useMemo(
    () =>
      findNamed(
        source,
        parts.stored.agencies.map(({ name }) => name),
      ),
    [source, parts],
  );
  const { length } = countIn(toRoundData(parts)).counted;
  return (
    <>
      {length < SMALLEST_GROUP && (
        <InsetText>
          Fewer than five returns are counted, so nothing is said of their answers without names.
        </InsetText>
      )}
      {named.length > 0 && (
        <Alert kind="warning" title="An agency is named in words that were typed">
          <p className="govuk-body">
            {joinWords(named)}. The report leaves names out of what is counted, and not out of what
            was typed. Change the words first if it goes further.
          </p>
        </Alert>
      )}
    </>
  );
}

const Preview = memo(({ report }: { readonly report: Report }): ReactElement => {
  const { cover, blocks, marking } = report;
  return (
    <section aria-labelledby="preview" className="s11-round-report">
      <h2 id="preview" className="govuk-heading-l">
        {cover.title}
      </h2>
      {marking !== '' && <p className="govuk-body s11-list-title">{marking}</p>}
      <p className="govuk-body">
        {cover.organisation}.{' '}
        {cover.lines.map(({ label, text }) => `${label}: ${text.replace(/\.$/u, '')}`).join('. ')}.
      </p>
      <ReportBlocks blocks={blocks.filter((block) => !isContents(block))} />
    </section>
  );
});

function isContents(block: Report['blocks'][number]): boolean {
  return block.kind === 'contents' || (block.kind === 'heading' && block.anchor === 'contents');
}
