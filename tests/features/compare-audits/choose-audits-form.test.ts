import { expect, test } from 'vitest';

import { auditIdSchema } from '../../../src/domain/audit/audit.ts';
import {
  choiceFormSchema,
  groupOptions,
} from '../../../src/features/compare-audits/choose-audits-form.ts';
import {
  readSideBySide,
  toSideBySide,
} from '../../../src/features/compare-audits/side-by-side-address.ts';
import type { StoredAudit } from '../../../src/storage/stored-audit.ts';
import { anAudit, aTemplate, uuidOf } from '../../support/builders.ts';

const template = aTemplate(1, 2);

function aStored(number: number, organisation: string, period: string): StoredAudit {
  const { details, ...audit } = anAudit(template, [1]);
  return {
    audit: {
      ...audit,
      id: auditIdSchema.parse(uuidOf(number)),
      details: { ...details, organisation, period },
    },
    template,
    revisionByQuestion: new Map(),
    changedAtByQuestion: new Map(),
    damaged: [],
  };
}

test('audits of one organisation stand together, and single ones under their names at the end', () => {
  const groups = groupOptions([
    aStored(1, 'Anytown School', '2025'),
    aStored(2, 'Anytown Police', '2025'),
    aStored(3, 'anytown police ', '2026'),
  ]);
  expect(groups.map(({ legend, options }) => [legend, options.map(({ label }) => label)])).toEqual([
    ['Anytown Police', ['2025', '2026']],
    ['Other organisations', ['Anytown School · 2025']],
  ]);
  expect(groups[0]?.options[0]?.hint).toBe(
    'Police forces, Working Together to Safeguard Children 2023, Standard; 1 of 2 answered',
  );
});

test('two audits are the fewest that can be chosen', () => {
  const messageOf = (audits: readonly string[]): string | undefined =>
    choiceFormSchema.safeParse({ audits }).error?.issues[0]?.message;
  expect(messageOf(['a'])).toBe('Select two audits or more');
  expect(messageOf(['a', 'b'])).toBeUndefined();
});

test('the choice goes out in the address and comes back', () => {
  for (const isChoosing of [true, false]) {
    const address = { audits: [uuidOf(1), uuidOf(2)], isChoosing };
    const [, query] = toSideBySide(address).split('?');
    expect(readSideBySide(new URLSearchParams(query))).toEqual(address);
  }
  expect(readSideBySide(new URLSearchParams('audits=a,,a'))).toEqual({
    audits: ['a'],
    isChoosing: false,
  });
});
