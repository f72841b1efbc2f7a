import { keepSecondCopy } from '../../src/app/second-copy.ts';
import { auditIdSchema } from '../../src/domain/audit/audit.ts';
import { must } from '../../src/domain/shared/must.ts';
import type { Result } from '../../src/domain/shared/result.ts';
import { listQuestions } from '../../src/domain/template/template.ts';
import { updateAnswer } from '../../src/storage/answers.ts';
import { startAudit } from '../../src/storage/audits.ts';
import { openStorage } from '../../src/storage/connection.ts';
import { KEY_LENGTH, makeSealer } from '../../src/storage/lock/cipher.ts';
import { holdSealer } from '../../src/storage/lock/sealer.ts';
import { newId } from '../../src/storage/new-id.ts';
import { aTemplate } from './builders.ts';

/** The app's storage without its pages, to be timed beside a bare put of the browser's. */

const WORDS = 'Every service keeps a record of who was trained, when, and by whom. '.repeat(160);
const auditId = auditIdSchema.parse(newId());
const template = aTemplate(10, 20);
const questions = listQuestions(template);
const revisions = new Map<string, number>();
let saves = 0;
let bare: IDBDatabase | undefined;

const saver = {
  /** An audit of 200 questions with 2,000 words each. */
  start: async (isCopied: boolean, isLocked: boolean): Promise<void> => {
    if (isLocked) holdSealer(makeSealer(crypto.getRandomValues(new Uint8Array(KEY_LENGTH))));
    bare = await openBare();
    take(await openStorage());
    const details = { organisation: 'Many Saves', period: '', preparedBy: '', preparedFor: '' };
    take(await startAudit({ id: auditId, template, details, isSample: false, now: new Date() }));
    while (revisions.size < questions.length) await saver.save();
    if (isCopied) keepSecondCopy();
  },
  /** As typing that rests does, in one question after another. */
  save: async (): Promise<void> => {
    saves += 1;
    const { id } = must(questions[saves % questions.length], 'a question');
    const words = `${WORDS}${saves}`;
    const change = { narrative: words, impact: '', complete: false, privateNote: '' };
    const base = revisions.get(id) ?? 0;
    const saved = await updateAnswer(auditId, id, () => change, base, new Date());
    revisions.set(id, take(saved).revision);
  },
  /** The same words, waiting for the disk as our saves do. */
  put: (): Promise<void> =>
    new Promise((resolve, reject) => {
      saves += 1;
      const transaction = must(bare, 'the bare database').transaction('rows', 'readwrite', {
        durability: 'strict',
      });
      transaction.objectStore('rows').put({ narrative: `${WORDS}${saves}` }, saves % 200);
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(new Error('refused'));
      };
    }),
};
Reflect.set(window, 'saver', saver);

function openBare(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bare', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(new Error('refused'));
    };
  });
}

function take<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
