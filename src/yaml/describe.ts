/** What a declared value is called in a message, and an example of it. */
import { scalars } from './scalars.ts';
import { mayBeMissing, type Shape } from './shape.ts';

/** In Chinese and English: 文字, text. */
export function kindOf(shape: Shape): [string, string] {
  if ('usual' in shape) return kindOf(shape.of);
  if (shape.is === 'oneOf') return [shape.values.join('、'), shape.values.join(' or ')];
  if (shape.is === 'list') {
    return shape.most === Infinity
      ? ['列表', 'a list']
      : [`至多 ${shape.most} 项的列表`, `a list of at most ${shape.most}`];
  }
  if (shape.is === 'map' || shape.is === 'record') return ['“名称: 内容”', 'names with values'];
  if (shape.is === 'either') {
    const [one, other] = [kindOf(shape.of[0]), kindOf(shape.of[1])];
    return [`${one[0]}或${other[0]}`, `${one[1]} or ${other[1]}`];
  }
  if (shape.test) return ['这种写法的文字', 'text of this form'];
  return [scalars[shape.is].zh, scalars[shape.is].en];
}

/** How it is written, on one line. */
export function exampleOf(shape: Shape): string {
  if (shape.example !== undefined) return shape.example;
  if ('usual' in shape) return exampleOf(shape.of);
  if (shape.is === 'oneOf') return shape.values[0] ?? '';
  if (shape.is === 'list') return `[${exampleOf(shape.of)}]`;
  if (shape.is === 'map') return `{ 名称: ${exampleOf(shape.of)} }`;
  if (shape.is === 'either') return exampleOf(shape.of[0]);
  if (shape.is !== 'record') return scalars[shape.is].example;
  const fields = Object.entries(shape.fields);
  const needed = fields.filter(([, field]) => !mayBeMissing(field));
  const shown = needed.length > 0 ? needed : fields.slice(0, 2);
  return `{ ${shown.map(([name, field]) => `${name}: ${exampleOf(field)}`).join(', ')} }`;
}
