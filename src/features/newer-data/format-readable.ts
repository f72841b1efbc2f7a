import type {
  ReadableItem,
  ReadableText,
  ReadableWords,
  WordField,
} from '../../domain/device/read-leniently.ts';
import { formatDate, plainDateSchema } from '../../domain/shared/plain-date.ts';

const NAME_BY_FIELD: Readonly<Record<WordField, string>> = {
  rating: 'Rating',
  naReason: 'Why it does not apply',
  narrative: 'Your arrangements',
  impact: 'Difference for children',
  privateNote: 'Private note',
  ownerRole: 'Who holds it',
  address: 'Web address',
  whereHeld: 'Where it is held',
  name: 'File',
  reason: 'Why the gap is accepted',
  dueDate: 'Due',
  successMeasure: 'How you will know it has worked',
  progress: 'Progress',
};

export function nameField(field: WordField): string {
  return NAME_BY_FIELD[field];
}

/** The words as they are; a day that is one in the way people write it. */
export function formatReadableText({ field, text }: ReadableText): string {
  const date = field === 'dueDate' ? plainDateSchema.safeParse(text).data : undefined;
  return date === undefined ? text : formatDate(date);
}

/** All the words as one plain text, to be pasted where they are needed. */
export function formatReadableWords({ answers, evidence, actions }: ReadableWords): string {
  return [
    ...formatItems('Answers', answers),
    ...formatItems('Evidence', evidence),
    ...formatItems('Actions', actions),
  ].join('\n\n');
}

function formatItems(title: string, items: readonly ReadableItem[]): readonly string[] {
  if (items.length === 0) return [];
  return [title.toUpperCase(), ...items.map(formatItem)];
}

function formatItem({ title, texts }: ReadableItem): string {
  const lines = texts.map((text) => `${nameField(text.field)}: ${formatReadableText(text)}`);
  return [title, ...lines].filter((line) => line !== '').join('\n');
}
