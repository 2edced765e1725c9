/** Reads `lexicon/indicators.yaml` and tells every fault with its line. */
import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Outcome } from '../model.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import type { IndicatorEntry, IndicatorLexicon, UnitKind } from './lexicon.ts';

type Fault = (code: ProblemCode, args: Problem['args'], at: Node | null | undefined) => void;

const wordLists = {
  points: ['verbs', 'leaning', 'openers', 'attributions', 'press', 'slogans', 'speech', 'scenes', 'plans'],
  parts: [
    'whole',
    'villages',
    'villageParts',
    'towns',
    'townParts',
    'bodies',
    'going',
    'unnamed',
    'spokenFor',
  ],
  figures: [
    'target',
    'stock',
    'flow',
    'part',
    'notNames',
    'manner',
    'earlier',
    'measuring',
    'bars',
    'owners',
    'reaching',
    'purposes',
  ],
  practices: ['sorts', 'endings', 'verbs', 'founding', 'setPhrases', 'unmarked', 'shared'],
} as const;

const indicatorKeys = [
  'id',
  'name',
  'theme',
  'topic',
  'unit',
  'objects',
  'verbs',
  'without',
  'variants',
  'measure',
  'higherIsBetter',
] as const;

/**
 * Reads the indicator lexicon. A faulty entry is left out and told as a problem with its line; what is sound is
 * returned. `file` only names the place in problems.
 */
export function parseIndicatorLexicon(yamlText: string, file: string): Outcome<IndicatorLexicon> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const problems: Problem[] = [];
  const tell = (code: ProblemCode, args: Problem['args'], offset: number) => {
    const { line, col } = lines.linePos(offset);
    problems.push(problem(code, args, { file, line, column: col }));
  };
  const fault: Fault = (code, args, at) => tell(code, args, at?.range?.[0] ?? 0);
  for (const error of document.errors) tell('indicator-yaml', { reason: error.code }, error.pos[0]);
  const root = document.contents;
  if (!isMap(root)) {
    if (document.errors.length === 0) fault('indicator-type', { key: '/', expected: 'map' }, root);
    return { value: readRoot(null, fault), problems };
  }
  return { value: readRoot(root as YAMLMap, fault), problems };
}

function readRoot(root: YAMLMap | null, fault: Fault): IndicatorLexicon {
  const sections = ['units', 'indicators', 'points', 'parts', 'figures', 'practices', 'formulas'];
  if (root) {
    rejectUnknownKeys(root, sections, '', fault);
    for (const key of sections) if (!root.has(key)) fault('indicator-key-missing', { key }, root);
  }
  const units = readEntries(root, 'units', fault).flatMap((entry) => readUnitKind(entry, fault));
  const known = new Set(
    units.flatMap((kind) => [kind.unit, ...Object.keys(kind.equals), ...Object.keys(kind.steps)]),
  );
  const ids = new Set<string>();
  const indicators = readEntries(root, 'indicators', fault).flatMap((entry) => {
    const read = readIndicator(entry, known, fault);
    if (read === null) return [];
    if (ids.has(read.id)) {
      fault('indicator-twice', { id: read.id }, entry);
      return [];
    }
    ids.add(read.id);
    return [read];
  });
  return {
    units,
    indicators,
    points: readLists(root, 'points', fault),
    parts: readLists(root, 'parts', fault),
    figures: readLists(root, 'figures', fault),
    practices: readLists(root, 'practices', fault),
    formulas: root ? readWords(root, 'formulas', 'formulas', fault) : [],
  };
}

function readUnitKind(entry: YAMLMap, fault: Fault): UnitKind[] {
  rejectUnknownKeys(entry, ['unit', 'equals', 'steps', 'apart', 'alike'], 'units', fault);
  const unit = readText(entry, 'unit', 'units', fault);
  const equals = readFactors(entry, 'equals', fault);
  const steps = readFactors(entry, 'steps', fault);
  const apart = readWords(entry, 'apart', 'units', fault);
  const alike = readWords(entry, 'alike', 'units', fault);
  return unit === null ? [] : [{ unit, equals, steps, apart, alike }];
}

function readIndicator(entry: YAMLMap, units: Set<string>, fault: Fault): IndicatorEntry | null {
  rejectUnknownKeys(entry, indicatorKeys, 'indicators', fault);
  const [id, name, theme, unit] = (['id', 'name', 'theme', 'unit'] as const).map((key) =>
    readText(entry, key, 'indicators', fault),
  );
  const words = (key: string) => readWords(entry, key, 'indicators', fault);
  const objects = words('objects');
  if (!entry.has('objects')) fault('indicator-key-missing', { key: 'objects' }, entry);
  const measure = entry.get('measure') ?? 'flow';
  const higher = entry.get('higherIsBetter') ?? null;
  const topic = entry.get('topic') ?? null;
  if (unit && !units.has(unit)) fault('indicator-unit', { unit }, valueAt(entry, 'unit'));
  if (measure !== 'stock' && measure !== 'flow')
    fault('indicator-type', { key: 'measure', expected: 'stock | flow' }, valueAt(entry, 'measure'));
  if (higher !== null && typeof higher !== 'boolean')
    fault(
      'indicator-type',
      { key: 'higherIsBetter', expected: 'true | false' },
      valueAt(entry, 'higherIsBetter'),
    );
  if (topic !== null && typeof topic !== 'string')
    fault('indicator-type', { key: 'topic', expected: 'text' }, valueAt(entry, 'topic'));
  if (!id || !name || !theme || !unit || !units.has(unit) || objects.length === 0) return null;
  return {
    id,
    name,
    theme,
    unit,
    objects,
    topic: typeof topic === 'string' ? topic : null,
    verbs: words('verbs'),
    without: words('without'),
    variants: words('variants'),
    measure: measure === 'stock' ? 'stock' : 'flow',
    higherIsBetter: typeof higher === 'boolean' ? higher : null,
  };
}

function readEntries(root: YAMLMap | null, key: string, fault: Fault): YAMLMap[] {
  const list = root ? valueAt(root, key) : null;
  if (list === null) return [];
  if (!isSeq(list)) {
    fault('indicator-type', { key, expected: 'list' }, list);
    return [];
  }
  return list.items.flatMap((item) => {
    if (isMap(item)) return [item as YAMLMap];
    fault('indicator-type', { key, expected: 'map' }, item as Node);
    return [];
  });
}

function readLists<K extends keyof typeof wordLists>(root: YAMLMap | null, section: K, fault: Fault) {
  const keys = wordLists[section];
  const map = root ? valueAt(root, section) : null;
  if (map !== null && !isMap(map)) fault('indicator-type', { key: section, expected: 'map' }, map);
  const inside = isMap(map) ? (map as YAMLMap) : null;
  if (inside) rejectUnknownKeys(inside, keys, section, fault);
  const lists = keys.map((key) => [key, inside ? readWords(inside, key, section, fault) : []] as const);
  return Object.fromEntries(lists) as Record<(typeof wordLists)[K][number], string[]>;
}

function readText(map: YAMLMap, key: string, section: string, fault: Fault): string | null {
  const value = map.get(key);
  if (typeof value === 'string' && value !== '') return value;
  if (value === undefined) fault('indicator-key-missing', { key: `${section}.${key}` }, map);
  else fault('indicator-type', { key: `${section}.${key}`, expected: 'text' }, valueAt(map, key));
  return null;
}

function readWords(map: YAMLMap, key: string, section: string, fault: Fault): string[] {
  const list = valueAt(map, key);
  if (list === null) return [];
  if (!isSeq(list)) {
    fault('indicator-type', { key: `${section}.${key}`, expected: 'list' }, list);
    return [];
  }
  return list.items.flatMap((item) => {
    if (isScalar(item) && typeof item.value === 'string' && item.value.trim() !== '') return [item.value];
    fault('indicator-type', { key: `${section}.${key}`, expected: 'text' }, item as Node);
    return [];
  });
}

function readFactors(map: YAMLMap, key: string, fault: Fault): Record<string, number> {
  const factors = valueAt(map, key);
  if (factors === null) return {};
  if (!isMap(factors)) {
    fault('indicator-type', { key: `units.${key}`, expected: 'map' }, factors);
    return {};
  }
  const pairs = factors.items as Pair<Node, Node>[];
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const [unit, factor] = [pair.key, pair.value].map((node) => (isScalar(node) ? node.value : null));
      if (typeof unit === 'string' && typeof factor === 'number' && factor > 0) return [[unit, factor]];
      fault('indicator-type', { key: `units.${key}`, expected: 'number > 0' }, pair.value ?? pair.key);
      return [];
    }),
  );
}

function rejectUnknownKeys(map: YAMLMap, known: readonly string[], section: string, fault: Fault) {
  for (const pair of map.items as Pair<Node, Node>[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!known.includes(key))
      fault('indicator-key-unknown', { key: section ? `${section}.${key}` : key }, pair.key);
  }
}

function valueAt(map: YAMLMap, key: string): Node | null {
  const node = map.get(key, true) as Node | undefined;
  return node ?? null;
}
