import { useState, type ReactElement } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { Button } from '../../components/button.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { TextInput } from '../../components/text-input.tsx';
import type { ChoicesForm } from './choices-form.ts';
import { prepareLogo, type LogoProblem } from '../../items/prepare-logo.ts';

const PROBLEM_WORDS: Readonly<Record<LogoProblem, string>> = {
  tooLarge: 'The file is larger than 20 MB. Choose a smaller picture',
  notAPicture: 'The file is no PNG or JPEG picture that can be shown. Choose another',
};

/** The organisation's own logo, for the cover. */
export function LogoFields({ form }: { readonly form: UseFormReturn<ChoicesForm> }): ReactElement {
  const [problem, setProblem] = useState<LogoProblem>();
  const [logoType, logoData] = form.watch(['logoType', 'logoData']);
  const take = async (file: File): Promise<void> => {
    const prepared = await prepareLogo(file);
    if (typeof prepared === 'string') {
      setProblem(prepared);
      return;
    }
    setProblem(undefined);
    form.setValue('logoType', prepared.mediaType);
    form.setValue('logoData', prepared.data);
  };
  return (
    <>
      <FileInput
        name="logo"
        label="Logo on the cover (optional)"
        labelSize="s"
        hint="Your organisation’s own, as PNG or JPEG. It is kept on this device."
        accept="image/png,image/jpeg"
        error={problem === undefined ? undefined : PROBLEM_WORDS[problem]}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void take(file);
        }}
      />
      {logoData !== '' && (
        <>
          <p className="govuk-body">
            <img
              className="s11-logo-preview"
              src={`data:${logoType};base64,${logoData}`}
              alt="The logo as it is on the cover"
            />
          </p>
          <TextInput
            {...form.register('logoAlt')}
            label="What the logo shows"
            hint="Read out to people who cannot see it, for example “Anytown Council”"
            error={form.formState.errors.logoAlt?.message}
          />
          <Button
            variant="secondary"
            onClick={() => {
              form.setValue('logoData', '');
            }}
          >
            Take the logo out
          </Button>
        </>
      )}
    </>
  );
}
