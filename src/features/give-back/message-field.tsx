import type { ReactElement } from 'react';

import { Textarea } from '../../components/textarea.tsx';
import type { MessageState } from './use-message.ts';

const STATE_WORDS = {
  saved: 'Saved on this device',
  saving: 'Saving…',
  failed:
    'Not saved. Your words are still in this box. Copy them, reload the page and put them in again.',
} as const;

/** What goes to every agency beside what was decided. Saved while it is typed. */
export function MessageField({ message }: { readonly message: MessageState }): ReactElement {
  return (
    <>
      <Textarea
        name="feedback-message"
        label="What you write to every agency (optional)"
        hint="Such as what you will do with what you learnt, and by when you hope for an answer. It stands in each file and letter."
        value={message.text}
        rows={4}
        onChange={({ target }) => {
          message.change(target.value);
        }}
      />
      <p className="govuk-body-s" role={message.save === 'failed' ? 'alert' : undefined}>
        {message.text === '' && message.save === 'saved' ? '' : STATE_WORDS[message.save]}
      </p>
    </>
  );
}
