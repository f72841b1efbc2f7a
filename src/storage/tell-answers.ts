import type { DBCore, Dexie } from 'dexie';

import { noteAnswer } from './storage-health.ts';

/** Beneath Dexie's own layers: each answer of the browser's tells that it is alive, however long the whole takes. */
export function tellAnswers(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'answers',
    level: -20,
    create: (core: DBCore) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => heard(table.mutate(request)),
          get: (request) => heard(table.get(request)),
          getMany: (request) => heard(table.getMany(request)),
          query: (request) => heard(table.query(request)),
          count: (request) => heard(table.count(request)),
        };
      },
    }),
  });
}

function heard<Value>(answer: Promise<Value>): Promise<Value> {
  return answer.then((value) => {
    noteAnswer();
    return value;
  });
}
