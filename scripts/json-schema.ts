/** The JSON schema of a declared shape, for editors. */
import { scalars } from '../src/yaml/scalars.ts';
import { mayBeMissing, type RecordShape, type Shape } from '../src/yaml/shape.ts';

type JsonSchema = { [keyword: string]: unknown };

/** A whole schema with its head; `title` names the file that it is for. */
export function jsonSchemaOf(shape: Shape, title: string): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schemaOf(shape) };
}

function schemaOf(shape: Shape): JsonSchema {
  const { about: description, example } = shape;
  const bare = bareSchema(shape);
  const examples = example === undefined ? undefined : [bare.type === 'number' ? Number(example) : example];
  return withoutGaps({
    ...bare,
    description: description ?? bare.description,
    examples: examples ?? bare.examples,
  });
}

function bareSchema(shape: Shape): JsonSchema {
  switch (shape.is) {
    case 'oneOf':
      return { enum: shape.values };
    case 'list':
      return withoutGaps({
        type: 'array',
        maxItems: shape.most === Infinity ? undefined : shape.most,
        items: schemaOf(shape.of),
      });
    case 'map':
      return { type: 'object', additionalProperties: schemaOf(shape.of) };
    case 'record':
      return recordSchema(shape);
    case 'either':
      return { anyOf: shape.of.map(schemaOf) };
    case 'usual':
      return { ...schemaOf(shape.of), default: shape.usual };
    case 'maybe':
    case 'optional':
      return schemaOf(shape.of);
    default:
      return scalars[shape.is].schema;
  }
}

function recordSchema({ fields, aliases = {}, short, rest }: RecordShape): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, schemaOf(field)]),
  );
  for (const [alias, name] of Object.entries(aliases)) properties[alias] = properties[name] ?? {};
  const required = Object.keys(fields).filter((name) => !mayBeMissing(fields[name] as Shape));
  const schema = withoutGaps({
    type: 'object',
    properties,
    required: required.length > 0 ? required : undefined,
    additionalProperties: rest ? schemaOf(rest) : false,
  });
  return short === undefined ? schema : { anyOf: [properties[short], schema] };
}

function withoutGaps(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}
