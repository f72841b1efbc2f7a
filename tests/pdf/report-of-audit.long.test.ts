import { test } from 'vitest';

import { aTemplate } from '../support/builders.ts';
import { expectEverythingInPdf } from '../support/everything-in-pdf.ts';

test('every answer, item of evidence and action of a complete audit of 100 questions is in the extracted text', async () => {
  await expectEverythingInPdf(
    aTemplate(10, 10, (place) => ({ strength: place % 3 === 0 ? 'must' : 'should' })),
    4,
  );
});
