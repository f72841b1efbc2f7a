import { buildBlankWorkbook } from '../../domain/workbook/blank-form.ts';
import { formatPlace } from '../../domain/template/template.ts';
import type { FormRequest } from './form-message.ts';

/** A blank form of a template. Each writer is fetched when it is first asked for. */
export async function makeForm({ format, ...form }: FormRequest): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') {
    const { writeWorkbook } = await import('../../office/write-workbook.ts');
    return writeWorkbook(buildBlankWorkbook(form));
  }
  const { writeWordForm } = await import('../../office/write-word-form.ts');
  const { title, agencyName, editionTitle, scale, standards } = form.template;
  return writeWordForm({
    title,
    organisation: agencyName,
    period: editionTitle,
    isSample: false,
    scale,
    to: '',
    askedBy: '',
    message: form.template.duty,
    dueDate: undefined,
    questions: standards.flatMap((standard, place) =>
      standard.questions.map((question, index) => ({
        question,
        place: formatPlace(place, index),
        standardTitle: `${place + 1} ${standard.title}`,
        answer: undefined,
      })),
    ),
  });
}
