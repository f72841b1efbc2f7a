import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Page } from '../../components/page.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { Moderator } from '../../domain/moderation/moderation.ts';
import type { Round } from '../../domain/collection/round.ts';
import { keepModerator, type OwnModerator } from './use-moderator.ts';

/** Asks once on a device who moderates: each decision says who made it. */
export function ModeratorPage({
  round,
  own,
  onDone,
}: {
  readonly round: Round;
  readonly own: OwnModerator | null;
  readonly onDone: () => void;
}): ReactElement {
  const [error, setError] = useState('');
  const [attempt, setAttempt] = useState(0);
  const save = async (moderator: Moderator): Promise<void> => {
    setAttempt(attempt + 1);
    if (moderator.role === '' && moderator.name === '') {
      setError('Enter your role, your name or both');
    } else if (await keepModerator(own, moderator)) onDone();
    else setError('It could not be stored. Free some space on this device, then try again.');
  };
  return (
    <Page
      title="Who is moderating?"
      caption={round.name}
      back={<Link to={`/rounds/${round.id}`}>{round.name}</Link>}
      hasError={error !== ''}
      before={
        <ErrorSummary
          attempt={attempt}
          errors={error === '' ? [] : [{ fieldId: 'moderator-role', message: error }]}
        />
      }
    >
      <p className="govuk-body">
        Each decision says who made it, so that two people can moderate the same round and put their
        work together. Your role is enough.
      </p>
      <ModeratorForm own={own} error={error} onSave={save} />
    </Page>
  );
}

type ModeratorFormProps = {
  readonly own: OwnModerator | null;
  readonly error: string;
  readonly onSave: (moderator: Moderator) => Promise<void>;
};

function ModeratorForm({ own, error, onSave }: ModeratorFormProps): ReactElement {
  const [role, setRole] = useState(own?.moderator.role ?? '');
  const [name, setName] = useState(own?.moderator.name ?? '');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSave({ name: name.trim(), role: role.trim() });
      }}
    >
      <TextInput
        name="moderator-role"
        label="Your role"
        hint="For example, partnership officer or panel member."
        maxLength={500}
        error={error}
        value={role}
        onChange={(event) => {
          setRole(event.target.value);
        }}
      />
      <TextInput
        name="moderator-name"
        label="Your name (optional)"
        autoComplete="name"
        maxLength={500}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Button type="submit">Save and continue</Button>
    </form>
  );
}
