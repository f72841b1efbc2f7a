import { expect, test } from 'vitest';

import { expectOnePageEach, listWordiest } from '../../../support/one-page-sections.ts';

const templates = await listWordiest(1, 1);

test.each(templates)(
  '$id $options: the summary for the board and the method are one page each, whatever they have to say',
  (template) => {
    expect.hasAssertions();
    expectOnePageEach(template);
  },
  60_000,
);
