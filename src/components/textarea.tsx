import {
  useLayoutEffect,
  useMemo,
  useRef,
  type ComponentPropsWithRef,
  type ReactElement,
} from 'react';

import { classNames } from './class-names.ts';
import { Field, describedBy, isSaid, type FieldWords } from './field.tsx';
import { joinRefs } from './join-refs.ts';
import { useFieldText } from './use-field-text.ts';

type InputProps = Omit<ComponentPropsWithRef<'textarea'>, 'children' | 'className'>;

/** The form's `register` spreads onto it. */
export type TextareaProps = InputProps &
  FieldWords & {
    readonly name: string;
    /** Words usually enough. Shows a count and advises; never cuts and never refuses. */
    readonly advisedWords?: number | undefined;
  };

/** Text of any length. Grows with what is typed, so that nothing typed is out of sight. */
export function Textarea({
  label,
  labelSize,
  labelHidden,
  hint,
  error,
  advisedWords,
  rows = 5,
  spellCheck = true,
  ref,
  ...input
}: TextareaProps): ReactElement {
  const id = input.id ?? input.name;
  const element = useRef<HTMLTextAreaElement>(null);
  const joined = useMemo(() => joinRefs(element, ref), [ref]);
  const text = useFieldText(element, input.value);
  useLayoutEffect(() => {
    if (element.current !== null) growToText(element.current);
  }, [text]);

  const countId = advisedWords === undefined ? undefined : `${id}-count`;
  return (
    <Field {...{ id, label, labelSize, labelHidden, hint, error }}>
      <textarea
        {...input}
        ref={joined}
        id={id}
        rows={rows}
        spellCheck={spellCheck}
        className={classNames(
          'govuk-textarea s11-textarea',
          isSaid(error) && 'govuk-textarea--error',
        )}
        aria-describedby={describedBy(id, { hint, error }, countId, input['aria-describedby'])}
      />
      {advisedWords !== undefined && (
        <div id={countId} className="govuk-hint s11-word-count">
          {formatWordCount(countWords(text), advisedWords)}
        </div>
      )}
    </Field>
  );
}

/** Browsers that size fields to their content need no help. */
function growToText(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.height = 'auto';
  const borders = field.offsetHeight - field.clientHeight;
  field.style.height = `${field.scrollHeight + borders}px`;
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

function formatWordCount(words: number, advised: number): string {
  const count = words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`;
  if (words <= advised) return `${count}. Up to ${advised} is usually enough.`;
  return `${count}. This is longer than the advised ${advised}. All of it is kept.`;
}
