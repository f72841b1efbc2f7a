import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { loadParts, type BundledPart } from '../../catalogue/load-parts.ts';
import { Checkboxes } from '../../components/checkboxes.tsx';
import { Details } from '../../components/details.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { countAsked, switchPart } from '../../domain/own-template/edit-standards.ts';
import type { OwnTemplate } from '../../domain/own-template/own-template.ts';
import { countOf } from '../../domain/report/wording.ts';
import type { Editor } from './editor.ts';
import { UndoBar } from './undo-bar.tsx';
import { useShown } from './use-shown.ts';

const TITLE = 'Which parts are asked';

/** Bundled questions by the group, switched on and off; nothing that was reworded is lost by it. */
export function PartsPage({ editor }: { readonly editor: Editor }): ReactElement {
  const { own, home } = editor;
  const back = <Link to={home}>{own.name}</Link>;
  const loaded = useLoaded(`parts ${own.agency} ${own.edition}`, () =>
    loadParts(own.agency, own.edition),
  );
  if (loaded.status === 'loading') return <LoadingPage />;
  if (loaded.status === 'failed') {
    return <QuestionsNotLoaded title={TITLE} back={back} onRetry={loaded.retry} />;
  }
  return (
    <Page title={TITLE} context={own.name} caption={own.name} back={back}>
      <UndoBar editor={editor} />
      <p className="govuk-body">
        Tick a part and its questions are added to their standards. Take the tick away and they are
        left out; words you changed in them are kept.
      </p>
      {loaded.value.length === 0 ? (
        <p className="govuk-body">
          There are no bundled questions for “{own.agencyName}” to add. You can add questions and
          standards of your own.
        </p>
      ) : (
        <Parts editor={editor} parts={loaded.value} />
      )}
    </Page>
  );
}

type PartsProps = { readonly editor: Editor; readonly parts: readonly BundledPart[] };

function Parts({ editor, parts }: PartsProps): ReactElement {
  const { own } = editor;
  // As it stood when the page was opened: a part that jumped away at its tick would be lost.
  const [asked] = useState(
    () => new Set(parts.filter((part) => isAsked(own, part)).map(({ id }) => id)),
  );
  const modules = parts.filter(({ optionId }) => optionId === undefined);
  const options = parts.filter(({ optionId }) => optionId !== undefined);
  return (
    <>
      {options.length > 0 && (
        <PartBoxes
          editor={editor}
          id="options"
          legend="Parts that only some of these organisations need"
          parts={options}
        />
      )}
      <PartBoxes
        editor={editor}
        id="asked"
        legend="Groups of questions in this template"
        parts={modules.filter(({ id }) => asked.has(id))}
      />
      <Details summary="Add from all other bundled questions">
        <PartBoxes
          editor={editor}
          id="others"
          legend="Other groups of questions"
          parts={modules.filter(({ id }) => !asked.has(id))}
        />
      </Details>
    </>
  );
}

type PartBoxesProps = PartsProps & { readonly id: string; readonly legend: string };

/** A part of which most is asked is ticked; one of which only some is says how much. */
function PartBoxes({ editor, id, legend, parts }: PartBoxesProps): ReactElement {
  const { stored, own, run } = editor;
  const ticked = parts.filter((part) => isAsked(own, part)).map((part) => part.id);
  const [shown, show] = useShown(stored.revision, ticked);
  return (
    <Checkboxes
      id={id}
      name={id}
      legend={legend}
      legendSize="m"
      small
      values={shown}
      onChange={({ target: { value, checked } }) => {
        const part = parts.find((one) => one.id === value);
        if (part === undefined) return;
        const others = shown.filter((one) => one !== value);
        show(checked ? [...others, value] : others);
        void run(`“${part.title}” ${checked ? 'added' : 'left out'}`, (now) =>
          switchPart(now, part, checked),
        );
      }}
      options={parts.map((part) => ({
        value: part.id,
        label: part.title,
        hint: sayPart(own, part),
      }))}
    />
  );
}

/** Groups share a question here and there: one of a dozen does not make the dozen asked. */
function isAsked(own: OwnTemplate, part: BundledPart): boolean {
  const all = part.standards.flatMap(({ questions }) => questions).length;
  return countAsked(own, part) * 2 >= all;
}

function sayPart(own: OwnTemplate, part: BundledPart): string {
  const all = part.standards.flatMap(({ questions }) => questions).length;
  const asked = countAsked(own, part);
  const count = countOf(all, 'question');
  const said = asked === 0 || asked === all ? count : `${count}, ${asked} of them asked`;
  return part.about === '' ? said : `${part.about} ${said}.`;
}
