import type { Change } from './one-change.ts';

const OPEN_LOCK = 'src/app/open-lock.ts';

/** Apps that are wrong on purpose, by what each of them does: a test that passes on one proves nothing. */
export const WRONG_APPS = {
  forgetsWhatIsWrittenOver: {
    file: 'src/storage/replace-answer.ts',
    find: "    keepStored(stored, isClash ? 'clash' : 'overwritten', now),\n",
    put: '',
  },
  looksAtNoRevision: {
    file: 'src/storage/replace-answer.ts',
    find: 'const isClash = stored.revision > 0 && stored.revision !== baseRevision;',
    put: 'const isClash = false;',
  },
  saysSavedBeforeItIs: {
    file: 'src/features/answer-question/autosave.ts',
    find: "if (said.kind !== 'saving') onState({ kind: 'saving' });",
    put: "onState({ kind: 'saved', at: new Date() });",
  },
  saysSavedAsItBegins: {
    file: 'src/features/answer-question/save-queue.ts',
    find: "      inFlight = answer;\n      listener.onState({ kind: 'saving' });",
    put: "      inFlight = answer;\n      listener.onState({ kind: 'saved', at: new Date() });",
  },
  saysNothingOfAFullDevice: {
    file: 'src/features/answer-question/save-queue.ts',
    find: 'listener.onState(mayHelp ? ',
    put: "if (saved.problem.kind !== 'full') listener.onState(mayHelp ? ",
  },
  waitsForNoRoom: {
    file: 'src/app/use-saves.ts',
    find: "['full', 'closed', 'failed']",
    put: "['closed', 'failed']",
  },
  makesRoomOfTheWork: {
    file: 'src/storage/connection.ts',
    find: '    if (await makeRoom(part)) outcome',
    put: "    await database.table('answers').clear();\n    if (await makeRoom(part)) outcome",
  },
  notesNoBackupAndIsSilent: {
    file: 'src/features/data-and-backup/use-backup.ts',
    find: 'return noted.ok ? done : ',
    put: 'return noted.ok || done.size > 0 ? done : ',
  },
  keepsNoJournal: {
    file: 'src/storage/journal/keep-journal.ts',
    find: "if (!('locks' in navigator) || !('storage' in navigator)) {",
    put: 'if (isKept) {',
  },
  seesNoLoss: {
    file: 'src/app/use-storage.ts',
    find: 'return findLoss();',
    put: 'return undefined;',
  },
  sealsWithAnotherKey: {
    file: OPEN_LOCK,
    find: '  holdSealer(sealer);\n  answerTabs();',
    put: '  holdSealer(makeSealer(new Uint8Array(key.length)));\n  answerTabs();',
  },
  sealsTheSecondCopyWithAnotherKey: {
    file: 'src/storage/lock/hand-key.ts',
    find: 's11Key: sealer.key, writing }',
    put: 's11Key: new Uint8Array(sealer.key.length), writing }',
  },
  opensWithTheKeyOfAnotherLock: {
    file: OPEN_LOCK,
    find: "(await countUnswept(sealer, 'plain')) === 0",
    put: "(await countUnswept(sealer, 'plain')) < 0",
  },
} satisfies Record<string, Change>;
