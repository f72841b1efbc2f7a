import { dutySchema, type Duty } from '../../src/domain/template/duty.ts';

/** An entry of the catalogue: a should of everyone in both editions, but for what is changed. */
export function aDuty(id: string, change: object = {}): Duty {
  return dutySchema.parse({
    id,
    strength: { wt2018: 'should', wt2023: 'should' },
    appliesTo: 'all',
    ...change,
  });
}
