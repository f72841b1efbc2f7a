import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';

import { loadChoices } from '../../../src/catalogue/choices.ts';
import { must } from '../../../src/domain/shared/must.ts';
import { listQuestions } from '../../../src/domain/template/template.ts';
import { composeRoundTemplates } from '../../../src/features/round/compose-round-templates.ts';
import { nameKindPart } from '../../../src/features/round/kind-parts.ts';
import {
  EMPTY_ROUND_FORM,
  roundDraftSchema,
  roundFormSchema,
  toRound,
  toRoundForm,
  withoutSecret,
  type RoundForm,
} from '../../../src/features/round/round-form.ts';
import { ROUND } from '../../support/collection.ts';

const SECRET = await generateIdentity();
const KEY = await identityToRecipient(SECRET);
const FORM: RoundForm = {
  ...EMPTY_ROUND_FORM,
  name: 'Audit 2026',
  partnership: 'Anyshire',
  kinds: ['nhs-provider'],
};

test('a key to seal to goes into the round and back to its form, and may be taken out again', () => {
  const round = toRound({ ...FORM, sealTo: ` ${KEY.toUpperCase()}\n` }, ROUND, []);
  expect(round.sealTo).toBe(KEY);
  expect(toRoundForm(round).sealTo).toBe(KEY);
  expect(toRound({ ...FORM, sealTo: '' }, ROUND, [], round).sealTo).toBeUndefined();
});

test.each([
  ['', true],
  [KEY, true],
  [KEY.slice(0, -1), false],
  [SECRET, false],
  ['something else', false],
])('“%s” is judged before it is stored', (sealTo, isGood) => {
  expect(roundFormSchema.safeParse({ ...FORM, sealTo }).success).toBe(isGood);
});

test('a secret key that was pasted by mistake is not kept in the draft', () => {
  expect(withoutSecret({ ...FORM, sealTo: `key: ${SECRET}` }).sealTo).toBe('');
  expect(withoutSecret({ ...FORM, sealTo: 'age1unfinished' }).sealTo).toBe('age1unfinished');
});

test('a draft kept before there were keys and parts is still one', () => {
  const old: Partial<RoundForm> = { ...FORM };
  delete old.sealTo;
  delete old.parts;
  expect(roundDraftSchema.parse(old)).toEqual(FORM);
});

test('the parts that are ticked for a kind are asked of it, and of no other', async () => {
  const choices = await loadChoices();
  const chosen = { ...FORM, edition: must(choices.editions[0], 'edition').id };
  const kinds = ['nhs-provider', 'schools-colleges'];
  const plain = await composeRoundTemplates(choices, { ...chosen, kinds }, []);
  const parts = [nameKindPart('nhs-provider', 'maternity'), nameKindPart('schools-colleges', 'x')];
  const more = await composeRoundTemplates(choices, { ...chosen, kinds, parts }, []);
  if (!plain.ok || !more.ok) throw new Error('not composed');
  const [nhs, school] = more.value.composed;
  const [plainNhs, plainSchool] = plain.value.composed;
  expect(nhs?.options).toEqual(['maternity']);
  expect(listQuestions(must(nhs, 'one')).length).toBeGreaterThan(
    listQuestions(must(plainNhs, 'one')).length,
  );
  expect(school?.hash).toBe(plainSchool?.hash);
});
