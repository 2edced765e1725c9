/** An office's standing settings: `jianbao.yaml` in the working folder, or the file that `--config` names. */
import { existsSync, readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { BriefingOptions } from './compose/options.ts';
import type { Outcome } from './model.ts';
import { BriefingError, type Problem, problem } from './problem.ts';

/** Each as the option of the same name; the command line wins. */
export type Settings = Pick<BriefingOptions, 'masthead' | 'unit' | 'secrecy' | 'distribution'> & {
  template?: string;
  profile?: string;
  letterhead?: string;
  themes?: string;
  indicators?: string;
  places?: string;
  corrections?: string;
  meta?: string;
};

const texts = [
  'masthead',
  'unit',
  'secrecy',
  'template',
  'profile',
  'letterhead',
  'themes',
  'indicators',
  'places',
  'corrections',
  'meta',
];
const distributionTexts = ['report', 'send', 'distribute', 'copies'];

/** Reads the settings; none where there is no file and none was named. Faults are problems with their line. */
export function readSettings(named?: string): Outcome<Settings> {
  const file = named ?? 'jianbao.yaml';
  if (!named && !existsSync(file)) return { value: {}, problems: [] };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BriefingError(problem('file-missing', {}, { file }));
  }
  return parseSettings(text, file);
}

/** Checks settings against the names and types above. Throws where the text is no YAML. */
export function parseSettings(text: string, file: string): Outcome<Settings> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const known = [...texts, 'distribution'].join(' ');
  const fail = (what: string, offset = 0): Problem =>
    problem('settings-invalid', { what, known }, { file, line: lines.linePos(offset).line });
  const [fault] = document.errors;
  if (fault) throw new BriefingError(fail(fault.message.split('\n')[0] ?? '', fault.pos[0]));
  if (document.contents === null) return { value: {}, problems: [] };
  if (!isMap(document.contents)) throw new BriefingError(fail('key: value'));

  const problems: Problem[] = [];
  const readTexts = (map: unknown, names: string[], prefix: string): Record<string, string> => {
    if (!isMap(map)) return {};
    const found: Record<string, string> = {};
    for (const { key, value } of map.items) {
      const name = String(isScalar(key) ? key.value : key);
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      if (prefix === '' && name === 'distribution') continue;
      if (!names.includes(name)) problems.push(fail(`${prefix}${name}`, offset));
      else if (!isScalar(value) || typeof value.value === 'object')
        problems.push(fail(`${prefix}${name}: text`, offset));
      else found[name] = String(value.value);
    }
    return found;
  };
  const distribution = document.contents.get('distribution', true);
  return {
    value: {
      ...readTexts(document.contents, texts, ''),
      ...(distribution ? { distribution: readTexts(distribution, distributionTexts, 'distribution.') } : {}),
    },
    problems,
  };
}
