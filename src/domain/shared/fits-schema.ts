import * as z from 'zod/mini';

type Schema = z.core.$ZodType;
type Check = z.core.$ZodCheck<unknown>;
type Fits = (value: unknown) => boolean;

/** `undefined` for a schema of which nothing can be said in advance. */
const known = new WeakMap<Schema, { readonly fits: Fits | undefined }>();

/**
 * Whether a value surely is as its schema wants it, and would come out of it as it went in; no for
 * whatever is in doubt, which is for the schema itself to judge. A fraction of the work of parsing, for
 * what is read by the thousand: nothing is copied, and nobody is told what is wrong.
 */
export function fitsSchema<Value>(schema: z.ZodMiniType<Value>, value: unknown): value is Value {
  return findFits(schema)?.(value) ?? false;
}

function findFits(schema: Schema): Fits | undefined {
  const found = known.get(schema);
  if (found !== undefined) return found.fits;
  const fits = addChecks(makeFits(schema), listChecks(schema).map(makeCheck));
  known.set(schema, { fits });
  return fits;
}

function addChecks(fits: Fits | undefined, checks: readonly Fits[]): Fits | undefined {
  const [first, second] = checks;
  if (fits === undefined || first === undefined) return fits;
  if (second === undefined) return (value) => fits(value) && first(value);
  return (value) => fits(value) && checks.every((check) => check(value));
}

/** A format, such as a uuid, is a schema and its own check. */
function listChecks(schema: Schema): readonly Check[] {
  const { checks = [] } = schema._zod.def;
  return [schema, ...checks].filter(isCheck);
}

function isCheck(schema: object): schema is Check {
  return schema instanceof z.core.$ZodCheck;
}

/** Asked as the schema asks it; one that changes what it is given leaves it in doubt. */
function makeCheck(check: Check): Fits {
  return (value) => {
    const payload = { value, issues: [] };
    void check._zod.check(payload);
    return payload.issues.length === 0 && Object.is(payload.value, value);
  };
}

function makeFits(schema: Schema): Fits | undefined {
  const { def, values } = schema._zod;
  if ('coerce' in def && def.coerce === true) return undefined;
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'number':
      return (value) => typeof value === 'number' && Number.isFinite(value);
    case 'unknown':
      return () => true;
    case 'literal':
    case 'enum':
      return values === undefined ? undefined : (value) => hasValue(values, value);
    case 'optional':
      return findInner(def, 'innerType');
    case 'array':
      return makeArray(findInner(def, 'element'));
    case 'record':
      return makeRecord(findSchema(def, 'keyType'), findInner(def, 'valueType'));
    case 'union':
      return makeUnion(def);
    case 'object':
      return makeObject(def);
    default:
      return undefined;
  }
}

function hasValue(values: ReadonlySet<unknown>, value: unknown): boolean {
  return values.has(value);
}

function findSchema(def: object, field: string): Schema | undefined {
  const found: unknown = Reflect.get(def, field);
  return found instanceof z.core.$ZodType ? found : undefined;
}

function findInner(def: object, field: string): Fits | undefined {
  const found = findSchema(def, field);
  return found === undefined ? undefined : findFits(found);
}

function makeArray(element: Fits | undefined): Fits | undefined {
  if (element === undefined) return undefined;
  return (value) => Array.isArray(value) && value.every(element);
}

/** With keys that are named all have to be there: that is left to the schema. */
function makeRecord(key: Schema | undefined, inner: Fits | undefined): Fits | undefined {
  const fitsKey = key?._zod.values === undefined && key ? findFits(key) : undefined;
  if (fitsKey === undefined || inner === undefined) return undefined;
  return (value) =>
    isPlain(value) &&
    Object.keys(value).every(
      (name) => name !== '__proto__' && fitsKey(name) && inner(Reflect.get(value, name)),
    );
}

function makeUnion(def: object): Fits | undefined {
  const options: unknown = Reflect.get(def, 'options');
  const kind: unknown = Reflect.get(def, 'discriminator');
  if (!Array.isArray(options)) return undefined;
  // Where one alone may fit, a field that each has a value of its own in says which.
  if (Reflect.get(def, 'inclusive') === false && typeof kind !== 'string') return undefined;
  const each = options.map((option: unknown) =>
    option instanceof z.core.$ZodType ? findFits(option) : undefined,
  );
  const fitting = each.filter((fits) => fits !== undefined);
  if (fitting.length < each.length) return undefined;
  return (value) => fitting.some((fits) => fits(value));
}

/** What has a field that its schema does not name is in doubt, whether that is refused or left out. */
function makeObject(def: object): Fits | undefined {
  const shape: unknown = Reflect.get(def, 'shape');
  if (typeof shape !== 'object' || shape === null) return undefined;
  const fields = new Map<string, Fits>();
  const needed = new Set<string>();
  for (const [name, schema] of Object.entries(shape)) {
    if (!(schema instanceof z.core.$ZodType)) return undefined;
    const fits = findFits(schema);
    if (fits === undefined) return undefined;
    fields.set(name, fits);
    if (schema._zod.optin === undefined) needed.add(name);
  }
  return (value) => {
    if (!isPlain(value)) return false;
    let found = 0;
    for (const name of Object.keys(value)) {
      if (fields.get(name)?.(Reflect.get(value, name)) !== true) return false;
      if (needed.has(name)) found += 1;
    }
    return found === needed.size;
  };
}

function isPlain(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
