import type { ReactElement } from 'react';
import { Link } from 'react-router';

import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Radios } from '../../components/radios.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import {
  addPoint,
  changePoint,
  changeScale,
  MOST_POINTS,
  removePoint,
} from '../../domain/own-template/edit-scale.ts';
import { listOwnQuestions, type OwnTemplate } from '../../domain/own-template/own-template.ts';
import {
  findPreset,
  OWN_SCALE,
  SCALE_PRESETS,
  toOwnScale,
} from '../../domain/own-template/scale-presets.ts';
import { countOf, wordFor } from '../../domain/report/wording.ts';
import { newId } from '../../storage/new-id.ts';
import { ClashNotice } from './clash-notice.tsx';
import type { Editor } from './editor.ts';
import { UndoBar } from './undo-bar.tsx';
import { useShown } from './use-shown.ts';
import { useOwnFields, type FieldsPlace } from './use-own-fields.ts';

/** The words agencies rate with, lowest first. */
export function ScalePage({ editor }: { readonly editor: Editor }): ReactElement {
  const { stored, own, home, run, bundled } = editor;
  const known = own.scale.id === OWN_SCALE ? OWN_SCALE : (findPreset(own.scale)?.id ?? OWN_SCALE);
  const [shown, show] = useShown(stored.revision, known);
  const choose = (value: string): void => {
    const preset = SCALE_PRESETS.find(({ id }) => id === value);
    show(value);
    void run('Scale', (now) =>
      preset === undefined
        ? { ...now, scale: { ...now.scale, id: OWN_SCALE } }
        : changeScale(now, toOwnScale(preset), bundled),
    );
  };
  return (
    <Page
      title="Scale"
      context={own.name}
      caption={own.name}
      back={<Link to={home}>{own.name}</Link>}
    >
      <UndoBar editor={editor} />
      <p className="govuk-body">
        Each point counts by its place: the lowest gives nothing, the top gives all. A return on
        another scale than last year’s cannot be compared with it point by point.
      </p>
      <Radios
        name="scale"
        legend="How do agencies rate themselves?"
        legendSize="m"
        value={shown}
        onChange={({ target }) => {
          choose(target.value);
        }}
        options={[
          ...SCALE_PRESETS.map(({ id, title, points }) => ({
            value: id,
            label: title,
            hint: sayPoints(points.map(({ label }) => label)),
          })),
          {
            value: OWN_SCALE,
            label: 'In your own words',
            hint: 'Name each point below, and add or remove points.',
          },
        ]}
      />
      <Undescribed own={own} />
      <Points key={own.scale.points.map(({ id }) => id).join(' ')} editor={editor} />
    </Page>
  );
}

function sayPoints(labels: readonly string[]): string {
  return labels.length <= 6
    ? labels.join(', ')
    : `${labels.slice(0, 3).join(', ')} and so on to ${labels.at(-1) ?? ''}`;
}

/** Choices that stand alone are no fault, but nobody should find out from an agency. */
function Undescribed({ own }: { readonly own: OwnTemplate }): ReactElement | null {
  const missing = listOwnQuestions(own).filter(({ descriptors }) =>
    descriptors.some((text) => text.trim() === ''),
  ).length;
  if (missing === 0) return null;
  return (
    <Alert
      kind="info"
      role="status"
      title={`${countOf(missing, 'question')} ${wordFor(missing, 'has', 'have')} ratings without a description`}
    >
      <p className="govuk-body">
        The bundled descriptions are written for four points. Where a point of this scale has none,
        agencies see its name alone. You can write them on the page of each question.
      </p>
    </Alert>
  );
}

type PointField = `label-${number}` | `short-${number}`;

function Points({ editor }: { readonly editor: Editor }): ReactElement {
  const { own, home, run } = editor;
  const { points } = own.scale;
  const { bind, other } = useOwnFields(editor, toPlace(points.length));
  return (
    <>
      <h2 className="govuk-heading-m">The points, lowest first</h2>
      <ClashNotice other={other} home={home} />
      <ol className="govuk-list s11-own__list">
        {points.map(({ id, label }, point) => (
          <li key={id}>
            <TextInput
              {...bind(`label-${point}`)}
              label={labelOf(`label-${point}`)}
              maxLength={100}
            />
            <TextInput
              {...bind(`short-${point}`)}
              label={labelOf(`short-${point}`)}
              hint="For narrow tables. Leave it empty to use the whole name."
              width={10}
              maxLength={20}
            />
            <p className="govuk-body s11-own__buttons">
              {points.length < MOST_POINTS && (
                <Button
                  variant="link"
                  onClick={() => {
                    const unique = newId();
                    void run('Point added', (now) => addPoint(now, point, unique));
                  }}
                >
                  Add a point after<VisuallyHidden> {label}</VisuallyHidden>
                </Button>
              )}
              {points.length > 2 && (
                <Button
                  variant="link"
                  onClick={() => void run('Point removed', (now) => removePoint(now, point))}
                >
                  Remove<VisuallyHidden> {label}</VisuallyHidden>
                </Button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function labelOf(name: PointField): string {
  const [field, point] = name.split('-');
  return `Point ${Number(point) + 1}${field === 'short' ? ' in short' : ''}`;
}

function toPlace(count: number): FieldsPlace<PointField> {
  const places = Array.from({ length: count }, (_, place) => place);
  return {
    key: `scale ${count}`,
    what: 'Points of the scale',
    names: places.flatMap((point) => [`label-${point}` as const, `short-${point}` as const]),
    read: ({ scale }) => {
      const fields: Record<PointField, string> = {};
      for (const [point, { label, short }] of scale.points.entries()) {
        fields[`label-${point}`] = label;
        fields[`short-${point}`] = short;
      }
      return fields;
    },
    write: (own, typed) =>
      places.reduce((now, point) => {
        const before = now.scale.points[point];
        const label = typed[`label-${point}`];
        const short = typed[`short-${point}`];
        if (before === undefined || (label === undefined && short === undefined)) return now;
        return changePoint(now, point, {
          label: label ?? before.label,
          short: short ?? (before.short === before.label ? (label ?? before.short) : before.short),
        });
      }, own),
    describe: (_, name, text) => ({ label: labelOf(name), text }),
  };
}
