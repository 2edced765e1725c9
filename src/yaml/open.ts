/** Opens YAML that people write: a plain tree in which every value knows where it stands, and every fault of syntax. */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import { type Problem, type ProblemCode, type ProblemPlace, problem } from '../problem.ts';

/** `at` is an offset in the text; `size` how many values it holds, those of aliases counted each time. */
export type YamlNode = { at: number; size: number } & (
  | { is: 'scalar'; value: unknown; source: string }
  | { is: 'list'; items: YamlNode[] }
  | { is: 'map'; pairs: YamlPair[] }
);
export type YamlPair = { key: string; at: number; value: YamlNode };

export type Report = (code: ProblemCode, args: Problem['args'], at: number) => void;

/** `root` is null where nothing can be read. */
export type OpenYaml = {
  root: YamlNode | null;
  problems: Problem[];
  report: Report;
  placeOf: (at: number) => ProblemPlace;
};

/** Far more than any lexicon holds, far less than what a few nested aliases blow up to. */
const largest = 1_000_000;

const chinese: Record<string, string> = {
  TAB_AS_INDENT: '缩进用了制表符（Tab），应改用空格',
  BAD_INDENT: '缩进没有对齐',
  MISSING_CHAR: '缺少引号、括号、逗号或冒号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“名称: 内容”',
  MULTILINE_IMPLICIT_KEY: '名称后面缺少冒号',
  UNEXPECTED_TOKEN: '有多余或放错的符号',
  BAD_SCALAR_START: '以此符号开头的文字要加引号',
  RESOURCE_EXHAUSTION: '套得太深',
  MULTIPLE_DOCS: '中间不能有 --- 行',
};

/** `firstLine`: the line of `file` on which the text begins. Never throws. */
export function openYaml(written: string, file: string, firstLine = 1): OpenYaml {
  const text = written.replace(/^\uFEFF/, '');
  const problems: Problem[] = [];
  let lineStarts: number[] | undefined;
  const placeOf = (at: number): ProblemPlace => {
    lineStarts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [line, after] = [0, lineStarts.length];
    while (after - line > 1) {
      const middle = (line + after) >> 1;
      if ((lineStarts[middle] ?? 0) <= at) line = middle;
      else after = middle;
    }
    return { file, line: line + firstLine, column: at - (lineStarts[line] ?? 0) + 1 };
  };
  const report: Report = (code, args, at) => problems.push(problem(code, args, placeOf(at)));
  const unreadable = text.search(/[\0\uFFFD]/);
  if (unreadable >= 0) report('yaml-encoding', {}, unreadable);
  return { root: unreadable < 0 ? parse(text, report, placeOf) : null, problems, report, placeOf };
}

function parse(text: string, report: Report, placeOf: OpenYaml['placeOf']): YamlNode | null {
  const { contents, errors } = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
  // One fault brings others with it: the first of each line is told.
  const told = new Set<number | undefined>();
  for (const { code, message, pos } of errors) {
    const { line } = placeOf(pos[0]);
    const reasonZh = chinese[code] ?? '写法不合规则';
    if (!told.has(line)) report('yaml-syntax', { reason: message, reasonZh }, pos[0]);
    told.add(line);
  }
  if (errors.length > 0) return null;
  if (contents !== null && !(isScalar(contents) && contents.value === null))
    return plainTree(contents, report);
  report('yaml-empty', {}, 0);
  return null;
}

/** The parser's tree without aliases, each of which is the value of its anchor, and without keys that stood before. */
function plainTree(contents: Node, report: Report): YamlNode {
  const anchors = new Map<string, YamlNode>();
  const sum = (nodes: YamlNode[]) => nodes.reduce((size, node) => size + node.size, 1);
  const convert = (node: unknown, from: number): YamlNode => {
    const at = (node as Node | null)?.range?.[0] ?? from;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target) report('yaml-alias', { name: node.source }, at);
      return target ? { ...target, at } : blank(at);
    }
    const plain = isSeq(node)
      ? convertList(node.items, at)
      : isMap(node)
        ? convertMap(node, at)
        : convertScalar(node, at);
    const { anchor = '' } = (node ?? {}) as { anchor?: string };
    if (anchor !== '') anchors.set(anchor, plain);
    if (plain.size <= largest) return plain;
    report('yaml-alias', { name: anchor }, at);
    return blank(at);
  };
  const convertList = (written: unknown[], at: number): YamlNode => {
    const items = written.map((item) => convert(item, at));
    return { is: 'list', items, at, size: sum(items) };
  };
  const convertMap = (map: YAMLMap, at: number): YamlNode => {
    const pairs = new Map<string, YamlPair>();
    for (const { key: keyNode, value } of map.items) {
      const name = convert(keyNode, at);
      const key = name.is === 'scalar' ? name.source : '';
      if (pairs.has(key)) report('yaml-duplicate-key', { key }, name.at);
      else pairs.set(key, { key, at: name.at, value: convert(value, name.at) });
    }
    return {
      is: 'map',
      pairs: [...pairs.values()],
      at,
      size: sum([...pairs.values()].map(({ value }) => value)),
    };
  };
  return convert(contents, 0);
}

function convertScalar(node: unknown, at: number): YamlNode {
  if (!isScalar(node)) return blank(at);
  return { is: 'scalar', value: node.value, source: String(node.source ?? node.value), at, size: 1 };
}

function blank(at: number): YamlNode {
  return { is: 'scalar', value: null, source: '', at, size: 1 };
}
