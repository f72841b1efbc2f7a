import { fail, type Result } from '../../domain/shared/result.ts';

/** The fields of a form that were typed in, by name. */
export type TypedFields = Readonly<Record<string, string>>;

export type FieldSaver = {
  readonly put: (fields: TypedFields) => void;
  /** Saves what waits; answers whether all of it is stored. */
  readonly flush: () => Promise<boolean>;
};

type FieldSaverParts<Value, Problem> = {
  readonly save: (fields: TypedFields) => Promise<Result<Value, Problem>>;
  readonly onWaiting: (fields: TypedFields) => void;
  /** `isAll` unless more was typed meanwhile. */
  readonly onStored: (value: Value, isAll: boolean) => void;
  readonly onRefused: (
    problem: Problem | { readonly kind: 'failed'; readonly reason: string },
    fields: TypedFields,
    retry: () => void,
  ) => void;
};

/** As long as typing must rest before it is saved, and the longest it waits, in milliseconds. */
const REST_MS = 400;
const LONGEST_MS = 1_000;

/** Saves what is typed when it rests, one save after the other; what was refused waits with the rest. */
export function createFieldSaver<Value, Problem>({
  save,
  onWaiting,
  onStored,
  onRefused,
}: FieldSaverParts<Value, Problem>): FieldSaver {
  let waiting: TypedFields[] = [];
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  const join = (): TypedFields => waiting.reduce((all, fields) => ({ ...all, ...fields }), {});

  const saveAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const fields = join();
      waiting = [];
      const saved = await settle(() => save(fields));
      if (!saved.ok) {
        waiting = [fields, ...waiting];
        onRefused(saved.problem, join(), () => void flush());
        break;
      }
      onStored(saved.value, waiting.length === 0);
    }
    running = undefined;
  };
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    since = undefined;
    // With nothing to save it would be over before it is noted as running, and block all later saves.
    if (waiting.length > 0) running ??= saveAll();
    await running;
    return waiting.length === 0;
  };
  return {
    put: (fields) => {
      waiting = [...waiting, fields];
      onWaiting(join());
      clearTimeout(timer);
      since ??= Date.now();
      const longest = since + LONGEST_MS - Date.now();
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(REST_MS, longest)));
    },
    flush,
  };
}

/** A save that throws is a bug of ours, and still must not take the words with it. */
async function settle<Value, Problem>(
  save: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | { readonly kind: 'failed'; readonly reason: string }>> {
  try {
    return await save();
  } catch (error) {
    return fail({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}
