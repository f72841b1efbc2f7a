import type { Page } from 'playwright-core';

import v6 from '../fixtures/storage/v6.json';

export type NewerStore = {
  readonly keyPath: string | readonly string[];
  readonly autoIncrement: boolean;
  readonly indexes?: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly unknown[];
};
export type NewerDatabase = {
  readonly version: number;
  readonly stores: Readonly<Record<string, NewerStore>>;
};

/** The next version of the tables: those of version 6, one more field in two of them, one more store. */
export function oneVersionAhead(): NewerDatabase {
  const { audits, answers } = v6.stores;
  return {
    version: 70,
    stores: {
      ...v6.stores,
      audits: { ...audits, rows: audits.rows.map((row) => ({ ...row, round: 'Spring' })) },
      answers: {
        ...answers,
        rows: answers.rows.map((row) => ({ ...row, answer: { ...row.answer, mood: 'calm' } })),
      },
      tomorrows: {
        keyPath: 'id',
        autoIncrement: false,
        rows: [{ id: 1, title: 'A store of tomorrow' }],
      },
    },
  };
}

/** A far version: other keys, other places for words, and values that only a database can hold. */
export function manyVersionsAhead(version: number): NewerDatabase {
  return {
    version,
    stores: {
      audits: {
        keyPath: 'key',
        autoIncrement: false,
        rows: [
          { key: 1, round: 'autumn', shape: ['of', 'tomorrow'], about: { organisation: 'Hall' } },
        ],
      },
      answers: {
        keyPath: ['round', 'id'],
        autoIncrement: false,
        rows: [
          { round: 'autumn', id: 'core.senior-lead', narrative: 'Words that must not be lost' },
        ],
      },
      tomorrows: {
        keyPath: 'id',
        autoIncrement: true,
        rows: [{ title: 'A store of tomorrow', due: { $date: 0 }, file: { $bytes: 'AAECAw==' } }],
      },
    },
  };
}

/** Loads a database past the app's code, from a page of its origin that does not run the app. */
export function loadDatabase(page: Page, database: NewerDatabase): Promise<void> {
  return page.evaluate(({ version, stores }) => {
    const decode = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(decode);
      const date: unknown = Reflect.get(value, '$date');
      if (typeof date === 'number') return new Date(date);
      const bytes: unknown = Reflect.get(value, '$bytes');
      if (typeof bytes === 'string') {
        return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      }
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decode(each)]));
    };
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('s11-self-audit', version);
      opening.onerror = () => {
        reject(opening.error ?? new Error('no reason given'));
      };
      opening.onupgradeneeded = () => {
        for (const [name, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
          const path = typeof keyPath === 'string' ? keyPath : [...keyPath];
          const store = opening.result.createObjectStore(name, { keyPath: path, autoIncrement });
          for (const [index, fields] of Object.entries(indexes ?? {})) {
            store.createIndex(index, fields.length === 1 ? String(fields[0]) : [...fields]);
          }
          for (const row of rows) store.put(decode(row));
        }
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
  }, database);
}
