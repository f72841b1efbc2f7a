import { useState, type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';

import { loadChoices, type Choices } from '../../catalogue/choices.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { QuestionsNotLoaded } from '../../components/questions-not-loaded.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { roundIdSchema, type Round } from '../../domain/collection/round.ts';
import { countOf } from '../../domain/report/wording.ts';
import { fail, succeed, type Result } from '../../domain/shared/result.ts';
import { newId } from '../../storage/new-id.ts';
import { readRound, startRound, type StoredRound } from '../../storage/rounds.ts';
import { composeRoundTemplates } from './compose-round-templates.ts';
import { copyAgencies } from './copy-agencies.ts';
import { explainRoundProblem } from './explain-round-problem.ts';
import { EMPTY_ROUND_FORM, toNextForm, toRound, type RoundForm } from './round-form.ts';
import { RoundFormPage } from './round-form-page.tsx';

const TITLE = 'Set up a round';
const BACK = { to: '/rounds', name: 'Rounds' } as const;

/** A round of its own, or the next after one that is named in the address. */
export function NewRoundPage(): ReactElement {
  const [params] = useSearchParams();
  const after = params.get('after') ?? '';
  const loaded = useLoaded(`new round ${after}`, () => loadStart(after));
  switch (loaded.status) {
    case 'loading':
      return <LoadingPage />;
    case 'failed':
      return (
        <QuestionsNotLoaded
          title={TITLE}
          back={<Link to={BACK.to}>{BACK.name}</Link>}
          onRetry={loaded.retry}
        />
      );
    case 'ready':
      return <NewRound {...loaded.value} />;
  }
}

type Start = { readonly choices: Choices; readonly earlier: StoredRound | undefined };

async function loadStart(after: string): Promise<Start> {
  const choices = await loadChoices();
  const id = roundIdSchema.safeParse(after);
  const read = id.success ? await readRound(id.data) : undefined;
  return { choices, earlier: read?.ok === true ? read.value : undefined };
}

function NewRound({ choices, earlier }: Start): ReactElement {
  const navigate = useNavigate();
  const edition = choices.editions[0]?.id ?? '';
  const first = earlier === undefined ? EMPTY_ROUND_FORM : toNextForm(earlier.round);
  const [agencies] = useState(() => copyAgencies(earlier?.agencies ?? []));
  const save = async (form: RoundForm): Promise<Result<undefined, string>> => {
    const templates = await composeRoundTemplates(choices, form, []).catch(() => fail(NOT_LOADED));
    if (!templates.ok) return templates;
    const { named, composed } = templates.value;
    const own = toRound(form, roundIdSchema.parse(newId()), named);
    const round = earlier === undefined ? own : followRound(own, earlier.round);
    const stored = await startRound({ round, agencies, templates: composed }, new Date());
    if (!stored.ok) return fail(explainRoundProblem(stored.problem));
    await navigate(`/rounds/${round.id}`);
    return succeed(undefined);
  };
  return (
    <RoundFormPage
      title={TITLE}
      back={BACK}
      draft={`round new ${earlier?.round.id ?? ''}`.trim()}
      first={{ ...first, edition }}
      choices={choices}
      known={[]}
      saveLabel="Set up the round"
      onSave={save}
    >
      {earlier !== undefined && (
        <InsetText>
          This round follows “{earlier.round.name}”: its{' '}
          {countOf(agencies.length, 'agency', 'agencies')} with their contacts, its letter and its
          kinds of organisation come with it. The days, the extensions and the chases do not.
        </InsetText>
      )}
    </RoundFormPage>
  );
}

function followRound(round: Round, { id, letter, reminder }: Round): Round {
  return { ...round, letter, reminder, follows: id };
}

const NOT_LOADED =
  'The questions could not be loaded. What you entered is still on this page. Check that you are online, then try again.';
