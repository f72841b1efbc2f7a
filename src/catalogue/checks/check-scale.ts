import type { Scale } from '../../domain/template/template.ts';
import { SCALE_FILE } from '../files.ts';
import type { TemplateFault } from './template-fault.ts';
import { toPlainText } from './words.ts';

/** Two ratings of one name could not be told apart on screen, in the report or in a return. */
export function checkScale({ points }: Scale): readonly TemplateFault[] {
  const fields = ['id', 'label', 'short'] as const;
  return fields.flatMap((field) => {
    const names = points.map((point) => toPlainText(point[field]));
    return points.flatMap((point, index) =>
      names.indexOf(names[index] ?? '') === index
        ? []
        : [
            {
              file: SCALE_FILE,
              path: `points.${index}.${field}`,
              reason: `an earlier point has "${point[field]}" too`,
            },
          ],
    );
  });
}
