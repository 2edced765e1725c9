import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { packagePath } from '../../src/files/package-path.ts';
import { loadProfile, profileNames } from '../../src/files/profiles.ts';
import { readText } from '../../src/files/read-text.ts';
import { loadTemplate, templateNames } from '../../src/files/templates.ts';
import { findSettings, knowledgeFiles, openWorkspace, placeOf } from '../../src/files/workspace.ts';

/** A folder with files in it: path → text. */
function makeFolder(files: Record<string, string>): string {
  const at = mkdtempSync(join(tmpdir(), '简报 '));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), text);
  }
  return at;
}

const nobody = join(tmpdir(), 'nobody', 'home');

describe('a workspace is found', () => {
  test('in the folder itself and from every folder below, blanks and Chinese in their names', () => {
    const at = makeFolder({ 'jianbao.yaml': '', 'inbox/二〇二六年 一月/a.txt': '' });
    const file = join(at, 'jianbao.yaml');
    expect(findSettings(at, nobody)).toBe(file);
    expect(findSettings(join(at, 'inbox', '二〇二六年 一月'), nobody)).toBe(file);
    expect(findSettings(makeFolder({}), nobody)).toBeUndefined();
  });

  test('the nearest, not one above it', () => {
    const at = makeFolder({ 'jianbao.yaml': '', 'a/jianbao.yaml': '', 'a/b/c.txt': '' });
    expect(findSettings(join(at, 'a', 'b'), nobody)).toBe(join(at, 'a', 'jianbao.yaml'));
  });

  test('in the home folder, but not where homes lie, which is nobody’s own', () => {
    const at = makeFolder({ 'jianbao.yaml': '', 'me/work/a.txt': '', 'you/a.txt': '' });
    expect(findSettings(join(at, 'me', 'work'), join(at, 'me'))).toBeUndefined();
    expect(findSettings(join(at, 'you'), join(at, 'me'))).toBeUndefined();
    writeFileSync(join(at, 'me', 'jianbao.yaml'), '');
    expect(findSettings(join(at, 'me', 'work'), join(at, 'me'))).toBe(join(at, 'me', 'jianbao.yaml'));
  });

  test('past a folder of that name, and past one that cannot be read', () => {
    const at = makeFolder({ 'jianbao.yaml': '', 'a/jianbao.yaml/x': '', 'b/c/d.txt': '' });
    expect(findSettings(join(at, 'a'), nobody)).toBe(join(at, 'jianbao.yaml'));
    chmodSync(join(at, 'b'), 0o000);
    try {
      expect(findSettings(join(at, 'b', 'c'), nobody)).toBe(join(at, 'jianbao.yaml'));
    } finally {
      chmodSync(join(at, 'b'), 0o700);
    }
  });
});

test('paths of the settings are relative to their file; names stay names', () => {
  const at = makeFolder({
    'jianbao.yaml':
      'unit: 某县委\ntemplate: staff，./区县版、 leaders\nprofile: gb9704\nthemes: lists/my.yaml\nmeta: /else/meta.yaml\n',
  });
  const { standing, workspace } = openWorkspace(join(at, 'jianbao.yaml'));
  expect(standing).toEqual({
    unit: '某县委',
    templates: ['staff', join(at, '区县版'), 'leaders'],
    profile: 'gb9704',
    themes: join(at, 'lists', 'my.yaml'),
    meta: '/else/meta.yaml',
  });
  expect(placeOf(workspace, 'output')).toBe(join(at, 'output'));
  expect(placeOf(undefined, 'output')).toBe('output');
});

describe('what stands in a workspace', () => {
  const at = makeFolder({
    'jianbao.yaml': '',
    'corrections.yaml': 'corrections: []\n',
    'templates/staff/document.hbs': '<p>{{> note}} {{> own}}</p>',
    'templates/区县版/document.hbs': '<p>甲</p>',
    'templates/partials/own.hbs': '乙',
    'profiles/plain.yaml': readText(packagePath('profiles', 'gb9704.yaml')),
    'profiles/本县.yaml': readText(packagePath('profiles', 'plain.yaml')),
    'lexicon/dates.yaml': `${readText(packagePath('lexicon', 'dates.yaml'))}\n# ours\n`,
  });
  const { workspace } = openWorkspace(join(at, 'jianbao.yaml'));

  test('templates by name come before the bundled, and shared partials with them', () => {
    expect(templateNames(workspace)).toEqual(
      expect.arrayContaining(['archive', 'leaders', 'staff', '区县版']),
    );
    const { document, partials } = loadTemplate('staff', workspace).value;
    expect(document.file).toBe(join(at, 'templates', 'staff', 'document.hbs'));
    expect(partials.own?.text).toBe('乙');
    expect(Object.keys(partials).length).toBeGreaterThan(1);
    expect(loadTemplate('区县版', workspace).value.id).toBe('区县版');
    expect(loadTemplate('leaders', workspace).value).toEqual({
      ...loadTemplate('leaders').value,
      partials: partials,
    });
    expect(() => loadTemplate('区县版')).toThrow();
  });

  test('profiles by name come before the bundled', () => {
    expect(profileNames(workspace)).toEqual(['gb9704', 'jianbao', 'plain', '本县']);
    expect(loadProfile('plain', workspace).value).toEqual(loadProfile('gb9704').value);
    expect(loadProfile('本县', workspace).value).toEqual(loadProfile('plain').value);
    expect(() => loadProfile('本县')).toThrow();
  });

  test('lexicons and corrections are used unless others are named', () => {
    expect(knowledgeFiles({ themes: 'x.yaml' }, workspace)).toEqual({
      themes: 'x.yaml',
      corrections: join(at, 'corrections.yaml'),
      folder: join(at, 'lexicon'),
    });
    expect(knowledgeFiles({ corrections: 'c.yaml' }, workspace).corrections).toBe('c.yaml');
    expect(knowledgeFiles({}, undefined)).toEqual({});
    const bundled = loadKnowledge({}).value;
    const { fingerprint, understand } = loadKnowledge({ folder: join(at, 'lexicon') }).value;
    expect(fingerprint).not.toBe(bundled.fingerprint);
    expect(understand.dates).toEqual(bundled.understand.dates);
  });
});
