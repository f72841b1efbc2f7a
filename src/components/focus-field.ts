/**
 * Takes the focus to what has this id, and answers whether it went there; of radios to the chosen
 * one. A part that is closed around it is opened, and the question is scrolled to first: a box
 * without it says nothing.
 */
export function focusField(id: string): boolean {
  const found = document.getElementById(id);
  if (found === null) return false;
  const field = findChosen(found);
  const details = field.closest('details');
  if (details !== null) details.open = true;
  const question = field.closest('fieldset')?.querySelector('legend') ?? findLabel(field);
  if (question === undefined) field.scrollIntoView({ block: 'center' });
  else question.scrollIntoView();
  field.focus({ preventScroll: true });
  return document.activeElement === field;
}

function findChosen(field: HTMLElement): HTMLElement {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return field;
  const chosen = field
    .closest('fieldset')
    ?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(field.name)}"]:checked`);
  return chosen ?? field;
}

function findLabel(field: HTMLElement): Element | undefined {
  const isLabelled =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement;
  return isLabelled ? field.labels?.[0] : undefined;
}
