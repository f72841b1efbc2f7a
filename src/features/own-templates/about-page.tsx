import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { DateInput } from '../../components/date-input.tsx';
import { Page } from '../../components/page.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { Textarea } from '../../components/textarea.tsx';
import { partialDateSchema } from '../../domain/shared/date-parts.ts';
import { ABOUT_LABELS, ABOUT_PLACE, DAY_LEGENDS, type AboutField } from './about-form.ts';
import { ClashNotice } from './clash-notice.tsx';
import type { Editor } from './editor.ts';
import { LogoField } from './logo-field.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useOwnFields, type OwnFields } from './use-own-fields.ts';

/** Everything that is said once: its names, what is signed, who asks and by when. */
export function AboutPage({ editor }: { readonly editor: Editor }): ReactElement {
  const { own, home } = editor;
  const fields = useOwnFields(editor, ABOUT_PLACE);
  const { bind } = fields;
  return (
    <Page
      title="Title, declaration and contact"
      context={own.name}
      caption={own.name}
      back={<Link to={home}>{own.name}</Link>}
    >
      <UndoBar editor={editor} />
      <ClashNotice other={fields.other} home={home} />
      <h2 className="govuk-heading-m">The template</h2>
      <TextInput
        {...bind('name')}
        label={ABOUT_LABELS.name}
        hint="Only you see this name."
        maxLength={200}
      />
      <TextInput
        {...bind('title')}
        label={ABOUT_LABELS.title}
        hint="Agencies see it as they answer, and on the cover of their report."
        maxLength={500}
      />
      <Textarea
        {...bind('duty')}
        label={ABOUT_LABELS.duty}
        hint="One or two sentences. They stand in the report."
        rows={3}
      />
      <Textarea
        {...bind('declaration')}
        label={ABOUT_LABELS.declaration}
        hint="Leave it empty and agencies sign the one of this app, which names their organisation."
        rows={5}
      />
      <WhoAsks fields={fields} />
      <h2 className="govuk-heading-m">Days</h2>
      <DayField fields={fields} id="opensOn" what="the first day" />
      <DayField fields={fields} id="dueDate" what="the due date" />
      <LogoField editor={editor} fields={fields} />
    </Page>
  );
}

function WhoAsks({ fields: { bind } }: { readonly fields: OwnFields<AboutField> }): ReactElement {
  return (
    <>
      <h2 className="govuk-heading-m">Who asks</h2>
      <p className="govuk-hint">
        Shown to the agency before it begins. Where a round sends the questions, the round’s name
        and days stand in place of these.
      </p>
      <TextInput {...bind('issuerName')} label={ABOUT_LABELS.issuerName} maxLength={500} />
      <TextInput {...bind('contactName')} label={ABOUT_LABELS.contactName} maxLength={500} />
      <TextInput {...bind('contactRole')} label={ABOUT_LABELS.contactRole} maxLength={500} />
      <TextInput
        {...bind('contactEmail')}
        type="email"
        label={ABOUT_LABELS.contactEmail}
        maxLength={500}
      />
      <TextInput
        {...bind('contactPhone')}
        type="tel"
        width={20}
        label={ABOUT_LABELS.contactPhone}
        maxLength={500}
      />
    </>
  );
}

type DayFieldProps = {
  readonly fields: OwnFields<AboutField>;
  readonly id: 'opensOn' | 'dueDate';
  readonly what: string;
};

/** Boxes that name no day are said so once they are left, and kept as they are until then. */
function DayField({ fields, id, what }: DayFieldProps): ReactElement {
  const { bind, values } = fields;
  const [isLeft, setIsLeft] = useState(false);
  const date = { day: values[`${id}Day`], month: values[`${id}Month`], year: values[`${id}Year`] };
  const fault = partialDateSchema(what).safeParse(date).error?.issues[0]?.message;
  const box = (name: AboutField) => ({
    ...bind(name),
    onBlur: () => {
      setIsLeft(true);
    },
    onFocus: () => {
      setIsLeft(false);
    },
  });
  return (
    <DateInput
      id={id}
      legend={DAY_LEGENDS[id]}
      legendSize="s"
      hint="For example, 27 3 2027. Leave it empty if there is none."
      day={box(`${id}Day`)}
      month={box(`${id}Month`)}
      year={box(`${id}Year`)}
      error={isLeft ? fault : undefined}
    />
  );
}
