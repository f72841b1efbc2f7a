import type { ReactElement } from 'react';

import { Checkbox } from '../../components/checkbox.tsx';
import type { Scale } from '../../domain/template/template.ts';
import { LATER_KEY, MOST_KEYS, UNDO_KEY } from './use-rating-keys.ts';

type KeysNoteProps = {
  readonly points: Scale['points'];
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** What the single keys do, and the way to turn them off: they get in the way of speech input. */
export function KeysNote({ points, isOn, onChange }: KeysNoteProps): ReactElement {
  const keys = [
    ...points.slice(0, MOST_KEYS).map(({ label }, place) => ({
      at: String(place + 1),
      does: `${label}, and go on`,
    })),
    { at: LATER_KEY, does: 'Come back to it later' },
    { at: UNDO_KEY, does: 'Undo the last step' },
  ];
  return (
    <section aria-labelledby="keys-heading" className="s11-keys">
      <h2 className="govuk-heading-s" id="keys-heading">
        Keys on this page
      </h2>
      <Checkbox
        name="keys"
        label="Use single keys"
        hint="Turn them off if you speak to your computer, or press keys by accident. Kept on this device."
        small
        checked={isOn}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      {isOn && (
        <dl className="s11-keys__list">
          {keys.map(({ at, does }) => (
            <div key={at}>
              <dt>
                <kbd className="s11-key">{at}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
