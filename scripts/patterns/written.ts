/** The regular expressions of the source text: those written as literals, and the places that build others. */
import { readFileSync } from 'node:fs';
import { type Expression, parseSync, Visitor } from 'oxc-parser';
import { globSync } from 'tinyglobby';
import type { Pattern } from './pattern.ts';

export type Written = {
  literals: Pattern[];
  /** Where `RegExp` is called, `file:line`. */
  builders: string[];
};

/** What stands in all files of `src/`. */
export function findWritten(): Written {
  const files = globSync('src/**/*.ts').sort();
  const found = files.map((file) => findWrittenIn(file, readFileSync(file, 'utf8')));
  return {
    literals: found.flatMap((it) => it.literals),
    builders: found.flatMap((it) => it.builders),
  };
}

/** What stands in one file. Throws where it is no TypeScript. */
export function findWrittenIn(file: string, text: string): Written {
  const { program, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const placeOf = ({ start }: { start: number }) => `${file}:${text.slice(0, start).split('\n').length}`;
  const isRegExp = (it: Expression) => it.type === 'Identifier' && it.name === 'RegExp';
  const [literals, builders]: [Pattern[], string[]] = [[], []];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      literals.push({ source: node.regex.pattern, flags: node.regex.flags, place: placeOf(node) });
    },
    NewExpression(node) {
      if (isRegExp(node.callee)) builders.push(placeOf(node));
    },
    CallExpression(node) {
      if (isRegExp(node.callee)) builders.push(placeOf(node));
    },
  }).visit(program);
  return { literals, builders };
}
