import * as z from 'zod/mini';

import { must } from '../domain/shared/must.ts';
import { nameOf } from './files.ts';

/*
 * The bundled templates. Questions and reasons are lazy chunks, one for each file, so an audit of
 * one agency loads that agency's questions and the modules it shares, and no others.
 */

type Files = Readonly<Record<string, () => Promise<unknown>>>;

const ROOT = '../../audit-templates/';

const lazyFiles: Files = import.meta.glob(
  [
    '../../audit-templates/modules/*.json',
    '../../audit-templates/why/*.json',
    '../../audit-templates/crosswalks/*.json',
    '../../audit-templates/scales/*.json',
    '../../audit-templates/standards.json',
    '../../audit-templates/sectors.json',
  ],
  { import: 'default' },
);

type ChoiceFolder = 'agencies' | 'editions' | 'options';
type Folder = ChoiceFolder | 'modules' | 'why' | 'crosswalks' | 'scales';

/** The names of a folder's files, without ending. */
export async function listNames(folder: Folder): Promise<readonly string[]> {
  const paths = isChoice(folder) ? Object.keys(await loadChoiceFiles()) : Object.keys(lazyFiles);
  return paths.filter((path) => path.startsWith(`${ROOT}${folder}/`)).map(nameOf);
}

/** Reads one file by its name in the folder; nothing when there is no such file. */
export async function readFile<Schema extends z.ZodMiniType>(
  folder: Folder,
  name: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const path = `${ROOT}${folder}/${name}.json`;
  const json = isChoice(folder) ? (await loadChoiceFiles())[path] : await lazyFiles[path]?.();
  return json === undefined ? undefined : z.parse(schema, json);
}

/** Reads one file that is there, because another file or the build says so. */
export async function mustReadFile<Schema extends z.ZodMiniType>(
  folder: Folder,
  name: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return must(await readFile(folder, name, schema), `${folder}/${name}`);
}

/** Reads every file of a folder. */
export async function readFolder<Schema extends z.ZodMiniType>(
  folder: Folder,
  schema: Schema,
): Promise<readonly z.infer<Schema>[]> {
  const names = await listNames(folder);
  return Promise.all(names.map((name) => mustReadFile(folder, name, schema)));
}

/** Reads a file that stands beside the folders. */
export async function readTopFile<Schema extends z.ZodMiniType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return z.parse(schema, await must(lazyFiles[`${ROOT}${file}`], file)());
}

function isChoice(folder: Folder): folder is ChoiceFolder {
  return folder === 'agencies' || folder === 'editions' || folder === 'options';
}

async function loadChoiceFiles(): Promise<Readonly<Record<string, unknown>>> {
  return (await import('./choice-files.ts')).choiceFiles;
}
