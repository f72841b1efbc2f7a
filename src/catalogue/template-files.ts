import * as z from 'zod/mini';

import { must } from '../domain/shared/must.ts';
import { nameOf } from './files.ts';

/*
 * The bundled templates. Each file is a lazy chunk of its own, so an audit of one agency loads that
 * agency's questions and the modules it shares, and no others.
 */

type Files = Readonly<Record<string, () => Promise<unknown>>>;

const ROOT = '../../audit-templates/';

const filesByFolder = {
  agencies: import.meta.glob('../../audit-templates/agencies/*.json', { import: 'default' }),
  editions: import.meta.glob('../../audit-templates/editions/*.json', { import: 'default' }),
  modules: import.meta.glob('../../audit-templates/modules/*.json', { import: 'default' }),
  options: import.meta.glob('../../audit-templates/options/*.json', { import: 'default' }),
  why: import.meta.glob('../../audit-templates/why/*.json', { import: 'default' }),
  crosswalks: import.meta.glob('../../audit-templates/crosswalks/*.json', { import: 'default' }),
  scales: import.meta.glob('../../audit-templates/scales/*.json', { import: 'default' }),
} satisfies Record<string, Files>;

const topFiles: Files = import.meta.glob(
  ['../../audit-templates/standards.json', '../../audit-templates/sectors.json'],
  { import: 'default' },
);

export type Folder = keyof typeof filesByFolder;

/** The names of a folder's files, without ending. */
export function listNames(folder: Folder): readonly string[] {
  return Object.keys(filesByFolder[folder]).map(nameOf);
}

/** Reads one file by its name in the folder; nothing when there is no such file. */
export async function readFile<Schema extends z.ZodMiniType>(
  folder: Folder,
  name: string,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const files: Files = filesByFolder[folder];
  const load = files[`${ROOT}${folder}/${name}.json`];
  return load === undefined ? undefined : z.parse(schema, await load());
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
export function readFolder<Schema extends z.ZodMiniType>(
  folder: Folder,
  schema: Schema,
): Promise<readonly z.infer<Schema>[]> {
  return Promise.all(listNames(folder).map((name) => mustReadFile(folder, name, schema)));
}

/** Reads a file that stands beside the folders. */
export async function readTopFile<Schema extends z.ZodMiniType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return z.parse(schema, await must(topFiles[`${ROOT}${file}`], file)());
}
