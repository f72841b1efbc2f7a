import { useState, type ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { Checkbox } from '../../components/checkbox.tsx';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { Radios } from '../../components/radios.tsx';
import { Textarea } from '../../components/textarea.tsx';
import {
  listOffered,
  REPORT_KINDS,
  REPORT_SECTIONS,
  type ReportKind,
} from '../../domain/report/report-choices.ts';
import { KIND_WORDS, SECTION_HEADINGS } from '../../domain/report/section-headings.ts';
import { MarkingField } from '../../items/marking-field.tsx';
import type { ChoicesForm } from './choices-form.ts';
import { EarlierField } from './earlier-field.tsx';
import { LogoFields } from './logo-fields.tsx';
import type { EarlierAudits } from './use-earlier.ts';

const KIND_HINTS: Readonly<Record<ReportKind, string>> = {
  boardPack:
    'Summary, ratings, gaps, actions, questions to ask, sign-off and method. Without the answers themselves, so that it can go round.',
  fullReport: 'All of that, and every answer, the evidence register and what words mean.',
  actionPlan: 'The actions by due date, and the gaps accepted for a reason.',
};

type ChoicesFieldsProps = {
  readonly form: UseFormReturn<ChoicesForm>;
  /** The sentences the app writes, to start an own summary from. */
  readonly sentences: string;
  readonly earlier: EarlierAudits;
};

/** What is in the report: the kind in the open, and what is seldom changed for those who ask. */
export function ChoicesFields({ form, sentences, earlier }: ChoicesFieldsProps): ReactElement {
  const { errors } = form.formState;
  const [isOpen, setIsOpen] = useState(false);
  // Opened for what is to be mended, it stays open when that is: one is still typing in it.
  if (Object.keys(errors).length > 0 && !isOpen) setIsOpen(true);
  return (
    <>
      <Radios
        {...form.register('kind')}
        legend="What is it for?"
        legendSize="s"
        options={REPORT_KINDS.map((kind) => ({
          value: kind,
          label: KIND_WORDS[kind],
          hint: KIND_HINTS[kind],
        }))}
      />
      <Details
        summary="Sections, names, marking, print, logo and summary"
        open={isOpen}
        onOpenChange={setIsOpen}
      >
        <SectionsField form={form} hasEarlier={earlier.since !== undefined} />
        <EarlierField form={form} earlier={earlier} />
        <Radios
          {...form.register('people')}
          legend="People"
          legendSize="s"
          hint="Names in your own sentences stay as you wrote them."
          options={[
            { value: 'named', label: 'By name' },
            {
              value: 'byRole',
              label: 'By role only',
              hint: 'Owners, signatories and contacts that are known by name are given by their role.',
            },
          ]}
        />
        <MarkingField
          legend="Marking at the top and foot of every page"
          hint="Draft, signed off or sample is said in any case."
          choice={form.register('marking')}
          words={{ ...form.register('ownMarking'), error: errors.ownMarking?.message }}
        />
        <Checkbox
          {...form.register('largePrint')}
          label="Large print"
          hint="14 point text. It takes about a quarter more pages."
        />
        <ReturnField form={form} />
        <LogoFields form={form} />
        <SummaryField form={form} sentences={sentences} />
      </Details>
    </>
  );
}

type SectionsFieldProps = Pick<ChoicesFieldsProps, 'form'> & { readonly hasEarlier: boolean };

function SectionsField({ form, hasEarlier }: SectionsFieldProps): ReactElement | null {
  const [kind, leftOut] = form.watch(['kind', 'leftOut']);
  const offered = listOffered(kind, hasEarlier);
  if (offered.length < 2) return null;
  return (
    <Checkboxes
      name="sections"
      legend="Sections"
      legendSize="s"
      hint="One stays in any case."
      small
      values={offered.filter((section) => !leftOut.includes(section))}
      onChange={({ currentTarget: { value, checked } }) => {
        const changed = REPORT_SECTIONS.filter((section) =>
          section === value ? !checked : leftOut.includes(section),
        );
        form.setValue('leftOut', changed);
      }}
      options={offered.map((section) => ({
        value: section,
        label: SECTION_HEADINGS[section].title,
      }))}
    />
  );
}

function ReturnField({ form }: Pick<ChoicesFieldsProps, 'form'>): ReactElement | null {
  if (form.watch('people') === 'byRole') return null;
  return (
    <>
      <Checkbox
        {...form.register('withReturn')}
        label="Put the return inside the PDF"
        hint="For whoever collects returns: the app reads it back out. It holds every answer and name, also where the pages do not. Private notes are not in it."
      />
      {form.watch('withReturn') && (
        <Checkbox
          {...form.register('signed')}
          label="Sign the return inside"
          hint="With the signing key of this device, which is made when there is none. Its name stands in Settings."
        />
      )}
    </>
  );
}

function SummaryField({
  form,
  sentences,
}: Pick<ChoicesFieldsProps, 'form' | 'sentences'>): ReactElement {
  const { onChange, ...box } = form.register('ownSummary');
  return (
    <>
      <Checkbox
        {...box}
        onChange={(event) => {
          // Something to start from, and nothing that was typed is written over.
          if (event.currentTarget.checked && form.getValues('boardSummary') === '') {
            form.setValue('boardSummary', sentences);
          }
          void onChange(event);
        }}
        label="Write the sentences of the summary myself"
        hint="The report says that they are the author’s words. The numbers stay as they are computed."
      />
      {form.watch('ownSummary') && (
        <Textarea
          {...form.register('boardSummary')}
          label="Your summary for the board"
          advisedWords={80}
          error={form.formState.errors.boardSummary?.message}
        />
      )}
    </>
  );
}
