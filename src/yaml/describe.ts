/** What a declared value is called in a message, and an example of it. */
import { scalars } from './scalars.ts';
import { mayBeMissing, type Shape } from './shape.ts';

/** In Chinese and English: 文字, text. */
export function kindOf(shape: Shape): [string, string] {
  switch (shape.is) {
    case 'oneOf':
      return [shape.values.join('、'), shape.values.join(' or ')];
    case 'list':
      return shape.most === Infinity
        ? ['列表', 'a list']
        : [`至多 ${shape.most} 项的列表`, `a list of at most ${shape.most}`];
    case 'map':
    case 'record':
      return ['“名称: 内容”', 'names with values'];
    case 'either':
      return [0, 1].map((at) => shape.of.map((it) => kindOf(it)[at]).join(' / ')) as [string, string];
    case 'maybe':
    case 'optional':
    case 'usual':
      return kindOf(shape.of);
    default:
      return [scalars[shape.is].zh, scalars[shape.is].en];
  }
}

/** How it is written, on one line. */
export function exampleOf(shape: Shape): string {
  if (shape.example !== undefined) return shape.example;
  switch (shape.is) {
    case 'oneOf':
      return shape.values[0] ?? '';
    case 'list':
      return `[${exampleOf(shape.of)}]`;
    case 'map':
      return `{ 名称: ${exampleOf(shape.of)} }`;
    case 'record': {
      const fields = Object.entries(shape.fields);
      const needed = fields.filter(([, field]) => !mayBeMissing(field));
      const shown = needed.length > 0 ? needed : fields.slice(0, 2);
      return `{ ${shown.map(([name, field]) => `${name}: ${exampleOf(field)}`).join(', ')} }`;
    }
    case 'either':
      return exampleOf(shape.of[0]);
    case 'maybe':
    case 'optional':
    case 'usual':
      return exampleOf(shape.of);
    default:
      return scalars[shape.is].example;
  }
}
