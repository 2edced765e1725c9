/** Checks a value against the part of JSON Schema that `schemas/` uses; gives the path of every fault. */
type Schema = {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
};

export function checkSchema(value: unknown, schema: Schema, root: Schema = schema, path = '$'): string[] {
  if (schema.$ref) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? checkSchema(value, target, root, path) : [`${path}: no ${schema.$ref}`];
  }
  if (schema.anyOf) {
    const tried = schema.anyOf.map((option) => checkSchema(value, option, root, path));
    return tried.some((faults) => faults.length === 0) ? [] : (tried[0] ?? []);
  }
  if (schema.enum)
    return schema.enum.includes(value) ? [] : [`${path}: ${String(value)} is none of the enum`];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return [`${path}: not ${types.join(' | ')}`];
  if (typeof value === 'number') return checkRange(value, schema, path);
  if (Array.isArray(value)) {
    const few = value.length < (schema.minItems ?? 0) ? [`${path}: too few items`] : [];
    return [
      ...few,
      ...value.flatMap((item, at) => checkSchema(item, schema.items ?? {}, root, `${path}[${at}]`)),
    ];
  }
  return value !== null && typeof value === 'object' ? checkObject(value, schema, root, path) : [];
}

function checkObject(value: object, schema: Schema, root: Schema, path: string): string[] {
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}: no ${key}`);
  const faults = Object.entries(value).flatMap(([key, item]) => {
    const inside = schema.properties?.[key] ?? schema.additionalProperties ?? {};
    if (inside === false) return [`${path}: unknown ${key}`];
    return inside === true ? [] : checkSchema(item, inside, root, `${path}.${key}`);
  });
  return [...missing, ...faults];
}

function checkRange(value: number, { minimum, maximum }: Schema, path: string): string[] {
  const isInside = value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
  return isInside ? [] : [`${path}: ${value} is out of range`];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
