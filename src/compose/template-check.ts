/**
 * Holds every name in a template against the declared data before it is filled: Handlebars' `strict` does not see
 * missing data in `{{#each}}` and `{{#if}}` (measured on 4.7.10), and a misspelt name would leave a silent hole.
 */
import { type Problem, problem } from '../problem.ts';
import type { Shape } from '../yaml/shape.ts';
import { parseTemplateText } from './fill.ts';
import type { Template } from './template.ts';
import { templateHelpers } from './template-helpers.ts';

/** What a path can start from: the current context, those around it, block and partial parameters. */
type Scope = { context: Shape | null; outer: Scope | null; names: Record<string, Shape | null> };

type Fault =
  | 'template-unknown-name'
  | 'template-no-text'
  | 'template-silence'
  | 'template-unknown-helper'
  | 'template-helper-arguments'
  | 'template-unknown-partial';

type Check = {
  template: Template;
  root: Shape;
  /** The file of the text that is being walked. */
  file: string;
  parsed: Map<string, hbs.AST.Program>;
  /** Partials that are being walked: one that calls itself is walked once. */
  open: Set<string>;
  /** By file, the first place that lists silent places, and whether the file lists those of which nothing is claimed. */
  silences: Map<string, { node: hbs.AST.Node; isWhole: boolean }>;
  /** By place, so that a partial walked from two callers complains once. */
  problems: Map<string, Problem>;
};

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement;

const blockHelpers = ['if', 'unless', 'each', 'with'];
const helpers = [...Object.keys(templateHelpers), ...blockHelpers, 'lookup'];

/** Every unknown path, helper and partial, each with file, line and column. Throws where a text does not parse. */
export function checkTemplate(template: Template, root: Shape): Problem[] {
  const { file } = template.document;
  const [parsed, open, silences] = [new Map(), new Set<string>(), new Map()];
  const check: Check = { template, root, file, parsed, open, silences, problems: new Map() };
  walkProgram(check, parseTemplateText(template.document), { context: root, outer: null, names: {} });
  for (const [file, { node, isWhole }] of check.silences)
    if (!isWhole) complain({ ...check, file }, 'template-silence', 'unpicked', [], node);
  return [...check.problems.values()];
}

function walkProgram(check: Check, program: hbs.AST.Program | undefined, scope: Scope): void {
  for (const node of program?.body ?? []) {
    if (node.type === 'MustacheStatement') checkCall(check, node as hbs.AST.MustacheStatement, scope);
    else if (node.type === 'BlockStatement') walkBlock(check, node as hbs.AST.BlockStatement, scope);
    else if (node.type === 'PartialStatement') walkPartial(check, node as hbs.AST.PartialStatement, scope);
  }
}

function walkBlock(check: Check, node: hbs.AST.BlockStatement, scope: Scope): void {
  checkCall(check, node, scope);
  const { original } = node.path as hbs.AST.PathExpression;
  const subject = node.params[0] ? resolveExpression(check, node.params[0], scope) : null;
  walkProgram(check, node.program, innerScope(original, subject, node.program?.blockParams ?? [], scope));
  walkProgram(check, node.inverse, scope);
}

/** The scope inside a block: `each` and `with` step into their subject, `if` and `unless` stay where they are. */
function innerScope(helper: string, subject: Shape | null, blockParams: string[], scope: Scope): Scope {
  if (helper !== 'each' && helper !== 'with') return scope;
  const whole = unwrap(subject);
  const inside = helper === 'with' ? whole : whole?.is === 'list' ? whole.of : null;
  const [item] = blockParams;
  return { context: inside, outer: scope, names: item ? { [item]: inside } : {} };
}

function walkPartial(check: Check, node: hbs.AST.PartialStatement, scope: Scope): void {
  const { original: name } = node.name as hbs.AST.PathExpression;
  const { partials } = check.template;
  const text = Object.hasOwn(partials, name) ? partials[name] : undefined;
  if (!text) {
    complain(check, 'template-unknown-partial', name, Object.keys(partials), node);
    return;
  }
  const context = node.params[0] ? resolveExpression(check, node.params[0], scope) : scope.context;
  const names = Object.fromEntries(
    (node.hash?.pairs ?? []).map(({ key, value }) => [key, resolveExpression(check, value, scope)]),
  );
  if (check.open.has(name)) return;
  const program = check.parsed.get(name) ?? parseTemplateText(text);
  check.parsed.set(name, program);
  check.open.add(name);
  const { file } = check;
  check.file = text.file;
  walkProgram(check, program, { context, outer: null, names });
  check.file = file;
  check.open.delete(name);
}

function checkCall(check: Check, node: Call, scope: Scope): void {
  const { original: name } = node.path as hbs.AST.PathExpression;
  const isHelper = node.params.length > 0 || node.type !== 'MustacheStatement';
  if (isHelper && !helpers.includes(name)) complain(check, 'template-unknown-helper', name, helpers, node);
  if (!isHelper && !helpers.includes(name)) checkPrinted(check, node, scope);
  checkArguments(check, node, name);
  for (const param of node.params) resolveExpression(check, param, scope);
  for (const { value } of node.hash?.pairs ?? []) resolveExpression(check, value, scope);
}

/** {{add 1}} would print NaN, {{equals id}} compare with nothing. */
function checkArguments(check: Check, node: Call, name: string): void {
  if (!Object.hasOwn(templateHelpers, name)) return;
  const wanted = templateHelpers[name as keyof typeof templateHelpers].length;
  if (node.params.length === wanted) return;
  complain(check, 'template-helper-arguments', name, [String(wanted)], node);
}

/** {{themes}} would print [object Object]. */
function checkPrinted(check: Check, node: Call, scope: Scope): void {
  const shape = resolveExpression(check, node.path as hbs.AST.Expression, scope);
  const item = shape?.is === 'list' ? unwrap(shape.of) : shape;
  if (shape?.is !== 'list' && shape?.is !== 'record') return;
  const known = item?.is === 'record' ? Object.keys(item.fields) : [];
  complain(check, 'template-no-text', (node.path as hbs.AST.PathExpression).original, known, node);
}

/** The shape that an expression has; null where the declaration cannot tell. Complains of a path that is not there. */
function resolveExpression(check: Check, node: hbs.AST.Expression, scope: Scope): Shape | null {
  if (node.type === 'SubExpression') checkCall(check, node as hbs.AST.SubExpression, scope);
  return node.type === 'PathExpression' ? resolvePath(check, node as hbs.AST.PathExpression, scope) : null;
}

function resolvePath(check: Check, path: hbs.AST.PathExpression, scope: Scope): Shape | null {
  const parts = path.parts as string[];
  const [first, ...rest] = parts;
  // @index, @first … hold no data of ours; @root does.
  if (path.data) return first === 'root' ? descend(check, path, check.root, rest) : null;
  if (path.depth === 0 && first !== undefined && !path.original.startsWith('this')) {
    for (let around: Scope | null = scope; around; around = around.outer) {
      if (Object.hasOwn(around.names, first)) return descend(check, path, around.names[first] ?? null, rest);
    }
  }
  let from: Scope | null = scope;
  for (let up = 0; up < path.depth && from; up += 1) from = from.outer;
  return from ? descend(check, path, from.context, parts) : null;
}

function descend(
  check: Check,
  path: hbs.AST.PathExpression,
  from: Shape | null,
  parts: string[],
): Shape | null {
  let shape = unwrap(from);
  for (const part of parts) {
    if (shape === null || (shape.is === 'list' && part === 'length')) return null;
    const next: Shape | undefined =
      shape.is === 'record' && Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined;
    if (!next) {
      const known = shape.is === 'record' ? Object.keys(shape.fields) : [];
      complain(check, 'template-unknown-name', path.original, known, path);
      return null;
    }
    shape = unwrap(next);
  }
  noteSilence(check, path, parts.at(-1));
  return shape;
}

/** Of the lists of silent places a text has all, or a place that stands in the one left out is lost to the reader. */
function noteSilence({ silences, file }: Check, node: hbs.AST.Node, name: string | undefined): void {
  if (name !== 'silent' && name !== 'unquoted' && name !== 'unpicked') return;
  const known = silences.get(file) ?? { node, isWhole: false };
  silences.set(file, { ...known, isWhole: known.isWhole || name === 'unpicked' });
}

function unwrap(shape: Shape | null): Shape | null {
  return shape?.is === 'maybe' ? unwrap(shape.of) : shape;
}

function complain(check: Check, code: Fault, name: string, known: string[], node: hbs.AST.Node): void {
  const { line, column } = node.loc.start;
  const place = { file: check.file, line, column: column + 1 };
  check.problems.set(
    `${check.file}:${line}:${column}`,
    problem(code, { name, known: known.join(' ') }, place),
  );
}
