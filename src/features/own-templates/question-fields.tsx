import type { ReactElement } from 'react';

import { Details } from '../../components/details.tsx';
import { Radios } from '../../components/radios.tsx';
import { Select } from '../../components/select.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { isLongScale } from '../../domain/template/long-scale.ts';
import type { OwnScale } from '../../domain/own-template/own-template.ts';
import {
  labelOfGuidance,
  labelOfPoint,
  NA_OPTIONS,
  QUESTION_LABELS,
  STRENGTH_OPTIONS,
  type QuestionField,
} from './question-words.ts';
import type { OwnFields } from './use-own-fields.ts';
import { WEIGHT_OPTIONS } from './weight.ts';

type QuestionFieldsProps = {
  readonly fields: OwnFields<QuestionField>;
  readonly scale: OwnScale;
};

/** What an agency reads, then how it is rated and counted, then what only some want to change. */
export function QuestionFields({ fields, scale }: QuestionFieldsProps): ReactElement {
  const { bind } = fields;
  return (
    <>
      <TextInput {...bind('title')} label={QUESTION_LABELS.title} labelSize="s" maxLength={500} />
      <Textarea
        {...bind('question')}
        label={QUESTION_LABELS.question}
        labelSize="s"
        rows={2}
        maxLength={500}
      />
      <Textarea
        {...bind('expectation')}
        label={QUESTION_LABELS.expectation}
        labelSize="s"
        hint="What an agency does that meets this in full."
        rows={4}
      />
      <Textarea {...bind('why')} label={QUESTION_LABELS.why} labelSize="s" rows={3} />
      <Descriptions fields={fields} scale={scale} />
      <Counting fields={fields} />
      <Details summary="Evidence to suggest, sources and guidance">
        <Textarea
          {...bind('documents')}
          label={QUESTION_LABELS.documents}
          hint="One on each line."
          rows={3}
        />
        <Textarea
          {...bind('data')}
          label={QUESTION_LABELS.data}
          hint="One on each line."
          rows={3}
        />
        <Textarea
          {...bind('voice')}
          label={QUESTION_LABELS.voice}
          hint="One on each line."
          rows={3}
        />
        <Textarea
          {...bind('impact')}
          label={QUESTION_LABELS.impact}
          hint="One on each line."
          rows={3}
        />
        <Textarea
          {...bind('sources')}
          label={QUESTION_LABELS.sources}
          hint="One on each line."
          rows={3}
        />
        <Guidance fields={fields} />
      </Details>
    </>
  );
}

/** What each point of the scale looks like for this question. */
function Descriptions({ fields, scale }: QuestionFieldsProps): ReactElement {
  const { bind } = fields;
  const boxes = scale.points.map(({ label }, point) => (
    <Textarea
      key={point}
      {...bind(`descriptor-${point}`)}
      label={labelOfPoint(label, point)}
      rows={2}
    />
  ));
  return (
    <>
      <h2 className="govuk-heading-m">What each rating looks like</h2>
      <p className="govuk-hint">
        Agencies see these words beside the choices. Leave a box empty and the choice stands alone.
      </p>
      {isLongScale(boxes) ? (
        <Details summary={`All ${boxes.length} ratings`}>{boxes}</Details>
      ) : (
        boxes
      )}
    </>
  );
}

function Counting({ fields: { bind } }: Pick<QuestionFieldsProps, 'fields'>): ReactElement {
  return (
    <>
      <h2 className="govuk-heading-m">How it counts</h2>
      <Select {...bind('weight')} label={QUESTION_LABELS.weight} options={WEIGHT_OPTIONS} />
      <Radios
        {...bind('strength')}
        legend={QUESTION_LABELS.strength}
        legendSize="s"
        inline
        hint="A gap on a must is shown first, as a statutory gap."
        options={STRENGTH_OPTIONS}
      />
      <Radios
        {...bind('notApplicable')}
        legend={QUESTION_LABELS.notApplicable}
        legendSize="s"
        inline
        options={NA_OPTIONS}
      />
    </>
  );
}

/** What the bundled question says beside it, which is never scored. */
function Guidance({ fields: { bind, values } }: Pick<QuestionFieldsProps, 'fields'>): ReactElement {
  const places = Object.keys(values)
    .filter((name) => name.startsWith('guidance-'))
    .map((_, place) => place);
  return (
    <>
      {places.map((place) => (
        <Textarea
          key={place}
          {...bind(`guidance-${place}`)}
          label={labelOfGuidance(place)}
          rows={3}
        />
      ))}
    </>
  );
}
