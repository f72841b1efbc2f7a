import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';

import { useChanges } from '../../components/use-changes.ts';
import type { Preferences } from '../../domain/device/preferences.ts';
import { updatePreferences } from '../../storage/preferences.ts';
import { createReportedSave } from '../../storage/reported-save.ts';
import type { ReportSave } from '../../storage/save-state.ts';
import {
  findSoundChanges,
  settingsFormSchema,
  toSettingsForm,
  type SettingsForm,
} from './settings-form.ts';

/** Words are stored when typing has rested for this long, as answers are, in milliseconds. */
const REST_MS = 400;

export type SettingsState = {
  readonly form: UseFormReturn<SettingsForm>;
  /** Stores what is typed and sound now, without waiting for a rest. */
  readonly saveNow: () => void;
  /** Puts these in the place of all; answers what stood there, or `undefined` when it was not stored. */
  readonly replaceAll: (by: Preferences) => Promise<Preferences | undefined>;
};

/** The settings as they stand on the page: each is stored by itself, once it is sound. */
export function useSettings(start: Preferences, reportSave: ReportSave): SettingsState {
  const stored = useRef(start);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const form = useForm<SettingsForm>({
    resolver: zodResolver(settingsFormSchema),
    defaultValues: toSettingsForm(start),
    mode: 'onBlur',
    // Never while typing: "1" is on the way to "14".
    reValidateMode: 'onBlur',
  });
  const saving = useMemo(() => createReportedSave('settings', reportSave), [reportSave]);
  useEffect(() => saving.stay(), [saving]);
  const save = useCallback(
    async (change: Partial<Preferences>): Promise<boolean> => {
      if (Object.keys(change).length === 0) return true;
      const before = stored.current;
      stored.current = { ...before, ...change };
      const isStored = await saving.attempt(() => updatePreferences(change));
      if (!isStored) stored.current = before;
      return isStored;
    },
    [saving],
  );
  const saveNow = useCallback(() => {
    clearTimeout(timer.current);
    void save(findSoundChanges(form.getValues(), stored.current));
  }, [form, save]);
  const saveSoon = useCallback(
    ({ textSize }: SettingsForm) => {
      clearTimeout(timer.current);
      if (textSize === stored.current.textSize) timer.current = setTimeout(saveNow, REST_MS);
      else saveNow();
    },
    [saveNow],
  );
  useChanges(form, saveSoon);
  useEffect(() => saveNow, [saveNow]);
  return {
    form,
    saveNow,
    replaceAll: async (by) => {
      saveNow();
      const before = stored.current;
      const isStored = await save(by);
      if (isStored) form.reset(toSettingsForm(by));
      return isStored ? before : undefined;
    },
  };
}
