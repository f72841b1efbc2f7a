import { saveLastBackup } from '../../storage/care-facts.ts';
import {
  forgetLinkedFile,
  readLinkedFile,
  rememberLinkedFile,
  type LinkedFile,
} from '../../storage/linked-file.ts';
import type { BackupOutcome } from './backup-message.ts';
import { startBackupWorker } from './start-backup-worker.ts';
import { explainThrown } from './to-failure.ts';

/** Tabs write one after the other, never at once. */
const LOCK = 's11-linked-file';

/** Whether this page has written the file: until then it may be another device that wrote it last. */
let hasWritten = false;

/**
 * Writes everything on this device to the linked file, in a worker, and remembers how it went. Does
 * nothing when it was written since `changedAt`, as by another tab.
 */
export async function writeLinked(changedAt?: string): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const file = await readLinkedFile();
    if (file === undefined) return;
    const { writtenAt, failure } = file;
    const isUpToDate =
      changedAt !== undefined &&
      failure === undefined &&
      writtenAt !== undefined &&
      writtenAt > changedAt;
    if (!isUpToDate) await writeAndRemember(file);
  });
}

/** Takes another file once no write is in progress. Answers whether it could be remembered. */
export async function chooseLinked(handle: FileSystemFileHandle): Promise<boolean> {
  return navigator.locks.request(LOCK, () => {
    hasWritten = false;
    return rememberLinkedFile({ handle, name: handle.name });
  });
}

/** Forgets the file at once, and again when a write in progress has ended: it may have noted it. */
export async function stopLinked(): Promise<void> {
  await forgetLinkedFile();
  await navigator.locks.request(LOCK, forgetLinkedFile);
}

/** Asks the browser to let the app write to the file again; to be called in answer to a press. */
export async function allowWriting({ handle }: LinkedFile): Promise<boolean> {
  return (await callPermission(handle, 'requestPermission')) === 'granted';
}

async function writeAndRemember(file: LinkedFile): Promise<void> {
  const { handle, name, writtenAt } = file;
  const madeAt = new Date().toISOString();
  const outcome = await write(handle, madeAt);
  // Forgotten or replaced meanwhile: what became of this one no longer matters.
  const present = await readLinkedFile();
  if (present === undefined || !(await present.handle.isSameEntry(handle))) return;
  if (outcome.kind === 'written') {
    hasWritten = true;
    await rememberLinkedFile({ handle, name, writtenAt: madeAt });
    await saveLastBackup({ at: madeAt, where: 'linkedFile', fileName: name });
    return;
  }
  await rememberLinkedFile({
    handle,
    name,
    ...(writtenAt === undefined ? {} : { writtenAt }),
    failure: outcome.kind === 'failed' ? outcome.why : 'other',
  });
}

async function write(handle: FileSystemFileHandle, madeAt: string): Promise<BackupOutcome> {
  const permission = await callPermission(handle, 'queryPermission');
  if (permission === 'prompt' || permission === 'denied') {
    return { kind: 'failed', why: 'noPermission', reason: permission };
  }
  const worker = startBackupWorker();
  try {
    return await worker.ask({ kind: 'writeLinked', handle, madeAt, isFirst: !hasWritten });
  } catch (error) {
    return explainThrown(error);
  } finally {
    worker.stop();
  }
}

/** Only browsers that let files be chosen for writing have these, and the types do not know them. */
async function callPermission(
  handle: FileSystemFileHandle,
  name: 'queryPermission' | 'requestPermission',
): Promise<unknown> {
  const call: unknown = Reflect.get(handle, name);
  if (typeof call !== 'function') return 'granted';
  try {
    const answer: unknown = await Reflect.apply(call, handle, [{ mode: 'readwrite' }]);
    return answer;
  } catch {
    return 'denied';
  }
}
