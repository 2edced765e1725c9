/** What lint's import rules cannot see: circles, and which files know a package. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

/** Every file of src with what it imports: its own files as paths from the root, packages by name. */
function readImports(): Map<string, string[]> {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`);
  return new Map(files.map((file) => [file, importsOf(file)]));
}

// from './places.ts', import('parse5'), import 'x', require('nodejieba')
const importPattern = /(?:\bfrom|\bimport\(?|\brequire\()\s*'([^']+)'/g;

function importsOf(file: string): string[] {
  const names = [...readFileSync(file, 'utf8').matchAll(importPattern)].map((match) => match[1] ?? '');
  return names.map((name) => (name.startsWith('.') ? join(dirname(file), name) : name));
}

/** The first circle met, its first file again at its end; empty where there is none. */
function findCircle(imports: ReadonlyMap<string, string[]>): string[] {
  const isDone = new Map<string, boolean>();
  const walk = (file: string, path: string[]): string[] => {
    if (isDone.get(file) === false) return [...path.slice(path.indexOf(file)), file];
    if (isDone.has(file)) return [];
    isDone.set(file, false);
    for (const next of imports.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    isDone.set(file, true);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = walk(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

const imports = readImports();

test('a circle is found where there is one', () => {
  const files = new Map([
    ['a', ['b', 'yaml']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(findCircle(files)).toEqual(['b', 'c', 'b']);
  expect(imports.size).toBeGreaterThan(200);
  expect(imports.get('src/pipeline.ts')).toContain('src/align/index.ts');
});

test('no file of src imports itself by way of others, types included', () => {
  expect(findCircle(imports)).toEqual([]);
});

const stages = ['read', 'clean', 'understand', 'align', 'compose', 'render', 'redline'];
const low = ['text', 'yaml', 'word'];
/** What of Node is no file, clock, console or network. */
const harmless = ['node:buffer', 'node:crypto', 'node:module', 'node:path'];

/** What a file of a stage or a low room may import of src; packages have their table below. */
function isAllowed(room: string, name: string): boolean {
  if (name.startsWith('node:')) return harmless.includes(name);
  if (!name.startsWith('src/')) return true;
  const rooms = [`src/${room}/`, 'src/model', 'src/problem.ts', ...low.map((it) => `src/${it}/`)];
  return rooms.some((start) => name.startsWith(start));
}

test.each([...stages, ...low])('%s imports its own folder, the model, problems and the low rooms', (room) => {
  const files = [...imports].filter(([file]) => file.startsWith(`src/${room}/`));
  expect(files.length).toBeGreaterThan(0);
  const wrong = files.flatMap(([file, names]) =>
    names.filter((name) => !isAllowed(room, name)).map((name) => `${file} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

/** A field of a stage that other rooms enter by itself: lexicons of themes are read and tested without a report. */
const innerDoors = ['src/understand/figures/index.ts', 'src/understand/themes/index.ts'];

test('a stage is entered by its door alone', () => {
  const roomOf = (file: string) => stages.find((stage) => file.startsWith(`src/${stage}/`));
  const past = [...imports].flatMap(([file, names]) =>
    names
      .filter((name) => {
        const room = roomOf(name);
        return room && room !== roomOf(file) && name !== `src/${room}/index.ts` && !innerDoors.includes(name);
      })
      .map((name) => `${file} → ${name}`),
  );
  expect(past).toEqual([]);
  for (const door of innerDoors) expect([...imports.values()].flat()).toContain(door);
});

test('a stage looks at no clock, takes no chance and reads no process', () => {
  const outside = /\bDate\.now|\bnew Date\(\)|\bMath\.random|\bperformance\.|\bglobalThis\.|\bprocess\./;
  const files = [...imports.keys()].filter((file) =>
    [...stages, ...low].some((it) => file.startsWith(`src/${it}/`)),
  );
  expect(files.filter((file) => outside.test(readFileSync(file, 'utf8')))).toEqual([]);
});

/** Each engine is wrapped once: who may import it, as the beginning of a path. */
const engines: Record<string, string[]> = {
  '@node-rs/jieba': ['src/segment.ts'],
  nodejieba: ['src/segment.ts'],
  chardet: ['src/read/decode.ts'],
  'iconv-lite': ['src/read/decode.ts'],
  mammoth: ['src/read/docx.ts'],
  'pdfjs-dist': ['src/read/pdf.ts'],
  tinyglobby: ['src/files/reports.ts'],
  'cli-progress': ['src/cli/progress.ts'],
  yaml: ['src/yaml/open.ts'],
  docx: ['src/render/'],
  fflate: ['src/word/'],
  '@xmldom/xmldom': ['src/word/xml.ts'],
  diff: ['src/redline/diff.ts'],
  handlebars: ['src/compose/fill.ts'],
  'opencc-js': ['src/understand/simplify.ts'],
  yargs: ['src/cli/'],
  parse5: ['src/read/', 'src/render/'],
};

test.each(Object.entries(engines))('%s is known to %s alone', (engine, homes) => {
  const users = [...imports].filter(([, names]) =>
    names.some((name) => name === engine || name.startsWith(`${engine}/`)),
  );
  expect(users.length).toBeGreaterThan(0);
  const strangers = users.map(([file]) => file).filter((file) => !homes.some((it) => file.startsWith(it)));
  expect(strangers).toEqual([]);
});

test('every dependency has its home', () => {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    object
  >;
  const names = Object.keys({ ...dependencies, ...optionalDependencies }).sort();
  expect(Object.keys(engines).sort()).toEqual(names);
});

test('every room has its import rule in biome.json', () => {
  type Override = { includes: string[]; linter: { rules: { style?: { noRestrictedImports?: unknown } } } };
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8')) as { overrides: Override[] };
  const rules = overrides
    .filter(({ linter }) => linter.rules.style?.noRestrictedImports !== undefined)
    .flatMap(({ includes }) => includes);
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of rooms) if (name !== 'cli') expect(rules).toContain(`src/${name}/**`);
});

test('what reads and checks YAML stays small: the room and every file that reads with it', () => {
  const readers = [...imports.keys()].filter(
    (file) => file.startsWith('src/yaml/') || readFileSync(file, 'utf8').includes('readYaml('),
  );
  const lines = readers.map((file) => readFileSync(file, 'utf8').split('\n').length - 1);
  expect(readers.length).toBeGreaterThan(12);
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(880);
});
