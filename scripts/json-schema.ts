/** The JSON schema of a declared shape. */
import { parse } from 'yaml';
import type { scalars } from '../src/yaml/scalars.ts';
import { mayBeMissing, type RecordShape, type Shape } from '../src/yaml/shape.ts';

type JsonSchema = { [keyword: string]: unknown };

// What YAML takes for a number counts as text, too.
const written = ['string', 'number'];
const scalarSchemas: Record<keyof typeof scalars, JsonSchema> = {
  text: { type: written },
  colour: { type: written, pattern: '^[0-9A-Fa-f]{6}$' },
  pattern: { type: 'string', format: 'regex' },
  flag: { type: 'boolean' },
  number: { type: 'number' },
  positive: { type: 'number', exclusiveMinimum: 0 },
  share: { type: 'number', minimum: 0, maximum: 1 },
  whole: { type: 'integer', minimum: 1 },
};

/** What keys are for, by the keys that lead to them. */
type Comments = ReadonlyMap<string, string>;

/** `parts`: the schemas of records that stand in several places, with the reference that stands for each. */
type Making = { comments: Comments; parts: Map<RecordShape, { $ref: string; schema?: JsonSchema }> };

/** A whole schema; `title` says which file it is for. */
export function jsonSchemaOf(shape: Shape, title: string, comments: Comments): JsonSchema {
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  const shared = [...countRecords(shape)].filter(([, count]) => count > 1);
  const parts = new Map(shared.map(([it], at) => [it, { $ref: `#/$defs/part${at + 1}` }]));
  const making: Making = { comments, parts };
  const schema = schemaOf(shape, '', making);
  const $defs = Object.fromEntries(
    [...making.parts.values()].map(({ $ref, schema }) => [$ref.slice(8), schema]),
  );
  return { $schema, title, ...schema, ...(parts.size > 0 ? { $defs } : {}) };
}

/** How often each record stands in a shape. */
function countRecords(shape: Shape, counts = new Map<RecordShape, number>()): Map<RecordShape, number> {
  if ('of' in shape) for (const inner of [shape.of].flat()) countRecords(inner, counts);
  if (shape.is !== 'record') return counts;
  counts.set(shape, (counts.get(shape) ?? 0) + 1);
  if (counts.get(shape) === 1) for (const field of Object.values(shape.fields)) countRecords(field, counts);
  return counts;
}

/** What the comment above each key of a YAML file says. */
export function describeKeys(yaml: string): Comments {
  const comments = new Map<string, string>();
  const keys: string[] = [];
  let above: string[] = [];
  for (const line of yaml.split('\n')) {
    const [, indent = '', comment, key] = /^( *)(?:#+ ?(.*)|([\w一-龥]+):.*)$/.exec(line) ?? [];
    if (comment !== undefined) above.push(comment);
    if (key !== undefined) {
      keys.splice(indent.length / 2, keys.length, key);
      if (above.length > 0) comments.set(keys.join('.'), above.join('\n'));
    }
    if (comment === undefined) above = [];
  }
  return comments;
}

function schemaOf(shape: Shape, path: string, making: Making): JsonSchema {
  const { about = making.comments.get(path), example } = shape;
  const bare = bareSchema(shape, path, making);
  return withoutGaps({
    ...bare,
    description: about ?? bare.description,
    examples: example === undefined ? bare.examples : [parse(example)],
  });
}

function bareSchema(shape: Shape, path: string, making: Making): JsonSchema {
  switch (shape.is) {
    case 'oneOf':
      return { enum: shape.values };
    case 'list':
      return withoutGaps({
        type: 'array',
        minItems: shape.least || undefined,
        maxItems: shape.most === Infinity ? undefined : shape.most,
        items: schemaOf(shape.of, '', making),
      });
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of, `${path}.*`, making) };
    case 'record':
      return recordSchema(shape, path, making);
    case 'either':
      return { anyOf: shape.of.map((it) => schemaOf(it, path, making)) };
    case 'usual':
      return { ...schemaOf(shape.of, path, making), default: shape.usual };
    case 'maybe':
    case 'optional':
      return schemaOf(shape.of, path, making);
    default:
      return scalarSchemas[shape.is];
  }
}

function recordSchema(shape: RecordShape, path: string, making: Making): JsonSchema {
  const part = making.parts.get(shape);
  if (!part) return fieldsSchema(shape, path, making);
  part.schema ??= fieldsSchema(shape, path, making);
  return { $ref: part.$ref };
}

function fieldsSchema(shape: RecordShape, path: string, making: Making): JsonSchema {
  const { fields, aliases = {}, short, rest } = shape;
  const inside = (name: string) => (path === '' ? name : `${path}.${name}`);
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, schemaOf(field, inside(name), making)]),
  );
  for (const [alias, name] of Object.entries(aliases)) properties[alias] = properties[name] ?? {};
  const required = Object.entries(fields).flatMap(([name, field]) => (mayBeMissing(field) ? [] : [name]));
  const schema = withoutGaps({
    type: 'object',
    properties,
    required: required.length > 0 ? required : undefined,
    additionalProperties: rest ? schemaOf(rest, inside('*'), making) : false,
  });
  return short === undefined ? schema : { anyOf: [properties[short], schema] };
}

function withoutGaps(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
