/** The same bad YAML is answered in the same way whatever file it stands in, and ends with the exit code of usage. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { parseIndicatorLexicon } from '../../src/align/index.ts';
import { parseCues } from '../../src/clean/index.ts';
import { runCommandLine } from '../../src/cli/cli.ts';
import { parseTemplateSettings } from '../../src/compose/template.ts';
import { parseSettings } from '../../src/files/settings.ts';
import { parseSettlements } from '../../src/files/settlements.ts';
import type { Outcome, SettlementWords } from '../../src/model.ts';
import { parseMetaFile } from '../../src/read/index.ts';
import { parseProfile } from '../../src/render/index.ts';
import { parseFigureLexicon } from '../../src/understand/figures/index.ts';
import { parseDateLexicon, parsePlaceTable, parseWording } from '../../src/understand/index.ts';
import { parseCorrections, parseThemeLexicon } from '../../src/understand/themes/index.ts';
import { newFolder } from '../cli/run.ts';
import { settlements } from '../settlements.ts';

const { value: wording } = parseWording('{}', 'wording.yaml', settlements);

type Parse = (text: string, file: string) => Outcome<unknown>;

/** A reader that is told of towns and villages. */
const told =
  (parse: (text: string, file: string, words: SettlementWords) => Outcome<unknown>): Parse =>
  (text, file) =>
    parse(text, file, settlements);

/** A file of each kind: its reader, how a key is misspelt in it, and a value of the wrong kind. */
const kinds: [string, Parse, string, string][] = [
  ['themes.yaml', parseThemeLexicon, 'ignroe: []', 'ties: 会上'],
  ['settlements.yaml', parseSettlements, 'town: []', 'towns: 镇'],
  ['indicators.yaml', told(parseIndicatorLexicon), 'unit: []', 'units: 亩'],
  ['figures.yaml', parseFigureLexicon, 'counter: []', 'stops: 的'],
  [
    'places.yaml',
    (text, file) => parsePlaceTable(text, file, { divisions: '', towns: '', verbs: '' }, wording),
    'tail: []',
    'tails: 路',
  ],
  ['dates.yaml', parseDateLexicon, 'plan: {}', 'plans: 十四五'],
  ['cues.yaml', told(parseCues), 'post: []', 'posts: 书记'],
  ['wording.yaml', told(parseWording), 'bodys: {}', 'bodies: 公司'],
  ['corrections.yaml', parseCorrections, 'correction: []', 'corrections: 更正'],
  ['meta.yaml', parseMetaFile, 'b.txt: { plcae: 甲县 }', 'a.txt: 甲县'],
  ['jianbao.yaml', parseSettings, 'mastehad: 简报', 'unit: [某县委组织部]'],
  ['profile.yaml', parseProfile, 'naem: 版式', 'name: [版式]'],
  ['template.yaml', (text, file) => parseTemplateSettings(text, file, 'mine'), 'naem: 模板', 'name: [模板]'],
];

const faultsOf = (parse: Parse, text: string, file: string) =>
  parse(text, file).problems.map(
    ({ code, level, place }) => `${code} ${level} ${place?.line}:${place?.column}`,
  );

describe.each(kinds)('%s', (file, parse, misspelt, wrong) => {
  test.each([
    ['indented by a tab', 'a:\n\tb: 1\n', 'yaml-syntax error 2:1'],
    ['with a quotation mark that is not closed', 'a: "b\n', 'yaml-syntax error 2:1'],
    ['with a list at the top', '- 甲\n- 乙\n', 'yaml-wrong-value error 1:1'],
    ['with bytes that are no text', 'PK\u0003\u0004\0\0', 'yaml-encoding error 1:5'],
    ['in another encoding', 'a: \uFFFD\uFFFD\n', 'yaml-encoding error 1:4'],
  ])('%s', (_, text, fault) => {
    expect(faultsOf(parse, text, file)).toEqual([fault]);
    expect(faultsOf(parse, `\uFEFF${text}`, file)).toEqual([fault]);
  });

  test('with faults on several lines: each is told', () => {
    const faults = faultsOf(parse, `${wrong}\n甲: &twice 1\n甲: 2\n${misspelt}\n`, file);
    const column = wrong.indexOf(': ') + 3;
    expect(faults).toContain(`yaml-wrong-value error 1:${column}`);
    expect(faults).toContain('yaml-duplicate-key error 3:1');
    expect(faults).toContain(`yaml-misspelt-key error 4:${file === 'meta.yaml' ? 10 : 1}`);
  });
});

/** What names a file of each kind on the command line; the others stand in a workspace's lexicon. */
const options: { [file: string]: string } = {
  'themes.yaml': '--themes',
  'indicators.yaml': '--indicators',
  'places.yaml': '--places',
  'corrections.yaml': '--corrections',
  'meta.yaml': '--meta',
  'jianbao.yaml': '--config',
  'profile.yaml': '--profile',
};

test.each(kinds.map(([file]) => file))('%s at fault ends generate with exit code 2', async (name) => {
  const folder = newFolder();
  const inside = name === 'template.yaml' ? 'mine' : name in options ? '.' : 'lexicon';
  mkdirSync(join(folder, inside), { recursive: true });
  const file = join(folder, inside, name);
  if (!(name in options)) writeFileSync(join(folder, 'jianbao.yaml'), '{}');
  if (inside === 'mine') writeFileSync(join(folder, inside, 'document.hbs'), '<p>{{title}}</p>');
  writeFileSync(file, 'a: [\nb: "\n');
  const named = options[name]
    ? [options[name], file]
    : inside === 'mine'
      ? ['--template', join(folder, inside)]
      : ['--config', join(folder, 'jianbao.yaml')];
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const report = resolve('samples/anlan-2025.txt');
  const code = await runCommandLine(['generate', report, '-o', join(folder, 'a.docx'), ...named], {
    LANG: 'en_US.UTF-8',
  });
  const lines = said.mock.calls.join('');
  said.mockRestore();
  expect(lines).toContain(`${name}:2:1: no valid YAML: `);
  expect(code).toBe(2);
});
