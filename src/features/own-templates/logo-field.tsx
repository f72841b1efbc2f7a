import { useState, type ReactElement } from 'react';

import { Button } from '../../components/button.tsx';
import { FileInput } from '../../components/file-input.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { logoSchema } from '../../domain/template/template.ts';
import { prepareLogo, type PreparedLogo } from '../../items/prepare-logo.ts';
import { ABOUT_LABELS, type AboutField } from './about-form.ts';
import type { Editor } from './editor.ts';
import type { OwnFields } from './use-own-fields.ts';

type LogoFieldProps = { readonly editor: Editor; readonly fields: OwnFields<AboutField> };

const TOO_LARGE = 'The file is larger than 20 MB. Choose a smaller picture';
const NO_PICTURE = 'The file is no PNG or JPEG picture that can be shown. Choose another';
const TOO_DETAILED = 'The picture is too detailed to travel with every file. Choose a simpler one';

/** The partnership's logo, drawn anew and small, since it travels with every return. */
export function LogoField({ editor, fields }: LogoFieldProps): ReactElement {
  const { own, run } = editor;
  const { logo } = own;
  const [problem, setProblem] = useState<string>();
  const take = async (file: File): Promise<void> => {
    const prepared = await prepare(file);
    setProblem(typeof prepared === 'string' ? prepared : undefined);
    if (typeof prepared === 'string') return;
    await run('Logo', (now) => ({
      ...now,
      logo: { ...prepared, alt: now.logo?.alt ?? now.issuer.name },
    }));
  };
  const remove = (): void => {
    void run('Logo taken out', (now) => {
      const rest = { ...now };
      delete rest.logo;
      return rest;
    });
  };
  return (
    <>
      <h2 className="govuk-heading-m">Logo</h2>
      <FileInput
        name="logo"
        label="Your partnership’s logo (optional)"
        hint="A PNG or JPEG picture. Agencies see it before they begin."
        accept="image/png,image/jpeg"
        error={problem}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void take(file);
        }}
      />
      {logo !== undefined && (
        <>
          <p className="govuk-body">
            <img
              className="s11-logo-preview"
              src={`data:${logo.mediaType};base64,${logo.data}`}
              alt="The logo as agencies see it"
            />
          </p>
          <TextInput
            {...fields.bind('logoAlt')}
            label={ABOUT_LABELS.logoAlt}
            hint="Read out to people who cannot see it, for example “Anyshire Safeguarding Children Partnership”."
            maxLength={500}
          />
          <Button variant="secondary" onClick={remove}>
            Take the logo out
          </Button>
        </>
      )}
    </>
  );
}

/** The picture, or what is wrong with it in words. */
async function prepare(file: File): Promise<PreparedLogo | string> {
  const prepared = await prepareLogo(file);
  if (typeof prepared === 'string') return prepared === 'tooLarge' ? TOO_LARGE : NO_PICTURE;
  return logoSchema.shape.data.safeParse(prepared.data).success ? prepared : TOO_DETAILED;
}
