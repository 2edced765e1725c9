/**
 * Holds every name in a template against the declared data before it is filled: Handlebars' `strict` does not see
 * missing data in `{{#each}}` and `{{#if}}` (measured on 4.7.10), and a misspelt name would leave a silent hole.
 */
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { parseTemplateText, templateHelpers } from './fill.ts';
import type { Shape } from './shape.ts';
import type { Template } from './template.ts';

/** What a path can start from: the current context, those around it, block parameters. */
type Scope = { context: Shape | null; outer: Scope | null; names: Record<string, Shape | null>; root: Shape };

const blockHelpers = ['if', 'unless', 'each', 'with'];

/** Every unknown path, helper and partial, each with file, line and column. Throws where a text does not parse. */
export function checkTemplate(template: Template, shape: Shape): Problem[] {
  const problems = new Map<string, Problem>();
  const parsed = new Map<string, hbs.AST.Program>();
  const visiting = new Set<string>();
  let file = template.document.file;

  const complain = (
    code: 'template-unknown-name' | 'template-unknown-helper' | 'template-unknown-partial',
    name: string,
    hint: string,
    node: hbs.AST.Node,
  ) => {
    const { line, column } = node.loc.start;
    problems.set(
      `${file}:${line}:${column}`,
      problem(code, { name, known: hint }, { file, line, column: column + 1 }),
    );
  };

  const expression = (node: hbs.AST.Expression, scope: Scope): Shape | null => {
    if (node.type === 'SubExpression') {
      call(node as hbs.AST.SubExpression, scope);
      return null;
    }
    return node.type === 'PathExpression' ? resolve(node as hbs.AST.PathExpression, scope) : null;
  };

  const resolve = (path: hbs.AST.PathExpression, scope: Scope): Shape | null => {
    const [first, ...rest] = path.parts as string[];
    if (path.data) return first === 'root' ? descend(path, scope.root, rest) : null;
    let from: Scope | null = scope;
    for (let up = 0; up < path.depth && from; up += 1) from = from.outer;
    if (!from) return null;
    if (path.depth === 0 && first !== undefined && !path.original.startsWith('this')) {
      for (let around: Scope | null = scope; around; around = around.outer) {
        if (first in around.names) return descend(path, around.names[first] ?? null, rest);
      }
    }
    return descend(path, from.context, first === undefined ? [] : [first, ...rest]);
  };

  const descend = (path: hbs.AST.PathExpression, from: Shape | null, parts: string[]): Shape | null => {
    let shape = from;
    for (const part of parts) {
      while (shape?.is === 'maybe') shape = shape.of;
      if (shape === null || (shape.is === 'list' && part === 'length')) return null;
      const next: Shape | undefined = shape.is === 'record' ? shape.fields[part] : undefined;
      if (!next) {
        complain(
          'template-unknown-name',
          path.original,
          shape.is === 'record' ? Object.keys(shape.fields).join(' ') : '',
          path,
        );
        return null;
      }
      shape = next;
    }
    return shape;
  };

  const call = (
    node: hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement,
    scope: Scope,
  ) => {
    const { path, params, hash } = node;
    const name = (path as hbs.AST.PathExpression).original;
    const isCall = params.length > 0 || node.type !== 'MustacheStatement';
    if (isCall && !(name in templateHelpers) && !blockHelpers.includes(name) && name !== 'lookup') {
      complain(
        'template-unknown-helper',
        name,
        [...Object.keys(templateHelpers), ...blockHelpers].join(' '),
        node,
      );
    }
    if (!isCall && !(name in templateHelpers)) expression(path as hbs.AST.Expression, scope);
    for (const param of params) expression(param, scope);
    for (const pair of hash?.pairs ?? []) expression(pair.value, scope);
  };

  const block = (node: hbs.AST.BlockStatement, scope: Scope) => {
    call(node, scope);
    const name = (node.path as hbs.AST.PathExpression).original;
    const subject = node.params[0] ? quietly(node.params[0], scope) : null;
    const inner = innerScope(name, subject, node.program?.blockParams ?? [], scope);
    program(node.program, inner);
    program(node.inverse, scope);
  };

  /** Resolves again without complaining twice: the problem map holds one a place. */
  const quietly = (node: hbs.AST.Expression, scope: Scope): Shape | null => expression(node, scope);

  const partial = (node: hbs.AST.PartialStatement, scope: Scope) => {
    const name = (node.name as hbs.AST.PathExpression).original;
    const text = template.partials[name];
    if (!text) {
      complain('template-unknown-partial', name, Object.keys(template.partials).join(' '), node);
      return;
    }
    const given = node.params[0] ? expression(node.params[0], scope) : scope.context;
    const extra = Object.fromEntries(
      (node.hash?.pairs ?? []).map((pair) => [pair.key, expression(pair.value, scope)]),
    );
    if (visiting.has(name)) return;
    visiting.add(name);
    const before = file;
    file = text.file;
    if (!parsed.has(name)) parsed.set(name, parseTemplateText(text));
    program(parsed.get(name), { context: given, outer: null, names: extra, root: shape });
    file = before;
    visiting.delete(name);
  };

  const program = (body: hbs.AST.Program | undefined, scope: Scope): void => {
    for (const node of body?.body ?? []) {
      if (node.type === 'MustacheStatement') call(node as hbs.AST.MustacheStatement, scope);
      else if (node.type === 'BlockStatement') block(node as hbs.AST.BlockStatement, scope);
      else if (node.type === 'PartialStatement') partial(node as hbs.AST.PartialStatement, scope);
    }
  };

  program(parseTemplateText(template.document), { context: shape, outer: null, names: {}, root: shape });
  return [...problems.values()];
}

/** The scope inside a block: `each` and `with` step into their subject, `if` and `unless` stay where they are. */
function innerScope(name: string, subject: Shape | null, blockParams: string[], scope: Scope): Scope {
  if (name !== 'each' && name !== 'with') return scope;
  let inside = subject;
  while (inside?.is === 'maybe') inside = inside.of;
  if (name === 'each') inside = inside?.is === 'list' ? inside.of : null;
  const [item] = blockParams;
  return { context: inside, outer: scope, names: item ? { [item]: inside } : {}, root: scope.root };
}
