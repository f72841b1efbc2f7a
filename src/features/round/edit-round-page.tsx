import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';

import { loadChoices, type Choices } from '../../catalogue/choices.ts';
import { LoadingPage } from '../../components/loading-page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { updateRound } from '../../storage/rounds.ts';
import { composeRoundTemplates } from './compose-round-templates.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { toRound, toRoundForm, type RoundForm } from './round-form.ts';
import { RoundFormPage } from './round-form-page.tsx';
import type { OpenRound } from './use-round.ts';

const TITLE = 'Change this round';

/** The name, days, contact and questions of a round that is there. */
export function EditRoundPage({ stored }: OpenRound): ReactElement {
  const loaded = useLoaded('choices', loadChoices);
  const home = `/rounds/${stored.round.id}`;
  switch (loaded.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return (
        <QuestionsNotLoaded
          title={TITLE}
          back={<Link to={home}>{stored.round.name}</Link>}
          onRetry={loaded.retry}
        />
      );
    case 'ready':
      return <EditRound stored={stored} choices={loaded.value} />;
  }
}

type EditRoundProps = Pick<OpenRound, 'stored'> & { readonly choices: Choices };

function EditRound({ stored, choices }: EditRoundProps): ReactElement {
  const navigate = useNavigate();
  // As it was when the form was opened: what another tab changes meanwhile is not overwritten unseen.
  const [{ round, revision }] = useState(stored);
  const save = async (form: RoundForm): Promise<Result<undefined, string>> => {
    const templates = await composeRoundTemplates(choices, form, round.templates).catch(() =>
      fail('The questions could not be loaded. Check that you are online, then try again.'),
    );
    if (!templates.ok) return templates;
    const { named, composed } = templates.value;
    const saved = await updateRound(
      round.id,
      toRound(form, round.id, named, round),
      { baseRevision: revision, templates: composed },
      new Date(),
    );
    if (!saved.ok) return fail(explainRoundProblem(saved.problem));
    await navigate(`/rounds/${round.id}`);
    return succeed(undefined);
  };
  return (
    <RoundFormPage
      title={TITLE}
      back={{ to: `/rounds/${round.id}`, name: round.name }}
      draft={`${round.id} round`}
      first={{ ...toRoundForm(round), edition: choices.editions[0]?.id ?? '' }}
      choices={choices}
      known={round.templates}
      saveLabel="Save changes"
      onSave={save}
    />
  );
}
