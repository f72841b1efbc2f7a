import { useEffect, useState, type ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { LoadingPage } from '../../components/loading-page.tsx';
import { Page } from '../../components/page.tsx';
import { Radios } from '../../components/radios.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useKeptFocus } from '../../components/use-kept-focus.ts';
import { FIRST_PREFERENCES, type Preferences } from '../../domain/device/preferences.ts';
import { readPreferences } from '../../storage/preferences.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import { SigningSection } from './signing-section.tsx';
import { useSettings, type SettingsState } from './use-settings.ts';

type SettingsPageProps = { readonly reportSave: ReportSave };

/** How the app is liked on this device. Nothing here is part of an audit. */
export function SettingsPage({ reportSave }: SettingsPageProps): ReactElement {
  const [start, setStart] = useState<Preferences>();
  useEffect(() => {
    void readPreferences().then(setStart);
  }, []);
  if (start === undefined) return <LoadingPage />;
  return <ReadySettings start={start} reportSave={reportSave} />;
}

function ReadySettings({
  start,
  reportSave,
}: SettingsPageProps & { readonly start: Preferences }): ReactElement {
  const settings = useSettings(start, reportSave);
  const { errors } = settings.form.formState;
  return (
    <Page title="Settings" hasError={Object.keys(errors).length > 0}>
      <p className="govuk-body">
        These are for this browser on this device. Each is saved as soon as you change it. They are
        no part of your audits.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          settings.saveNow();
          void settings.form.trigger();
        }}
      >
        <YouFields settings={settings} />
        <LookFields settings={settings} />
        <ReminderFields settings={settings} />
      </form>
      <SigningSection reportSave={reportSave} />
      <h2 className="govuk-heading-m s11-keys__part">Lock</h2>
      <p className="govuk-body">
        By choice, all that is stored in this browser opens with a passphrase alone.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/settings/lock">
          Lock this browser’s copy with a passphrase
        </Link>
      </p>
      <h2 className="govuk-heading-m s11-keys__part">Sealed returns</h2>
      <p className="govuk-body">
        For partnerships: a key with which organisations seal their returns, so that only you can
        open them.
      </p>
      <p className="govuk-body">
        <Link className="govuk-link" to="/sealing-key">
          Make or check a key for sealed returns
        </Link>
      </p>
      <ResetSection settings={settings} />
    </Page>
  );
}

type SectionProps = { readonly settings: SettingsState };

function YouFields({ settings: { form, saveNow } }: SectionProps): ReactElement {
  const { errors } = form.formState;
  return (
    <>
      <h2>You</h2>
      <p className="govuk-body">
        Used to fill in “Prepared by” when you start an audit. You can change it there, or leave
        your name out and give your job title alone.
      </p>
      <TextInput
        {...form.register('name', { onBlur: saveNow })}
        label="Your name (optional)"
        error={errors.name?.message}
        autoComplete="name"
        width={30}
      />
      <TextInput
        {...form.register('jobTitle', { onBlur: saveNow })}
        label="Your job title (optional)"
        hint="For example, head of safeguarding"
        error={errors.jobTitle?.message}
        autoComplete="organization-title"
        width={30}
      />
    </>
  );
}

function LookFields({ settings: { form } }: SectionProps): ReactElement {
  return (
    <>
      <h2>Reading</h2>
      <Radios
        {...form.register('textSize')}
        legend="Size of the text"
        hint="Your browser’s own zoom works as well, and adds to this."
        inline
        options={[
          { value: 'normal', label: 'Normal' },
          { value: 'large', label: 'Large' },
        ]}
      />
    </>
  );
}

function ReminderFields({ settings: { form, saveNow } }: SectionProps): ReactElement {
  return (
    <>
      <h2>Backup</h2>
      <TextInput
        {...form.register('reminderDays', { onBlur: saveNow })}
        label="Remind me after how many days without a backup?"
        hint="A number from 1 to 90. You are reminded only when you have changed something. Where the browser may clear your work, you are reminded sooner."
        error={form.formState.errors.reminderDays?.message}
        inputMode="numeric"
        autoComplete="off"
        width={3}
      />
      <p className="govuk-body">
        <Link className="govuk-link" to="/data">
          Save a backup file now
        </Link>
      </p>
    </>
  );
}

/** Undone rather than asked about first. */
function ResetSection({ settings }: SectionProps): ReactElement {
  const [before, setBefore] = useState<Preferences>();
  const { heading, onFocus } = useKeptFocus<HTMLHeadingElement>();
  const reset = async (): Promise<void> => {
    setBefore(await settings.replaceAll(FIRST_PREFERENCES));
  };
  const undo = async (to: Preferences): Promise<void> => {
    if ((await settings.replaceAll(to)) !== undefined) setBefore(undefined);
  };
  return (
    <div onFocus={onFocus}>
      <h2 className="govuk-heading-m s11-keys__part" ref={heading} tabIndex={-1}>
        Start again
      </h2>
      {before === undefined ? (
        <Button variant="secondary" onClick={() => void reset()}>
          Reset all settings
        </Button>
      ) : (
        <Alert
          kind="success"
          role="status"
          title="All settings are as they were at first"
          actions={
            <Button variant="secondary" onClick={() => void undo(before)}>
              Undo
            </Button>
          }
        >
          <p className="govuk-body">Your audits have not been changed, nor has your signing key.</p>
        </Alert>
      )}
    </div>
  );
}
