/** An office's standing settings: `jianbao.yaml` in the working folder, or the file that `--config` names. */
import { existsSync } from 'node:fs';
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { BriefingOptions } from '../compose/options.ts';
import type { Outcome } from '../model.ts';
import { BriefingError, type Problem, problem } from '../problem.ts';
import { readText } from './read-text.ts';

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

/** The names of the settings that are text, each with an example. */
const texts: Record<string, string> = {
  masthead: '党建工作简报',
  unit: '中共某县委组织部',
  secrecy: '内部资料',
  template: 'staff,leaders',
  profile: 'gb9704',
  letterhead: 'letterhead.docx',
  themes: 'themes.yaml',
  indicators: 'indicators.yaml',
  places: 'places.yaml',
  corrections: 'corrections.yaml',
  meta: 'meta.yaml',
};
const distributionTexts: Record<string, string> = {
  report: '县委常委',
  send: '县直各单位',
  distribute: '各乡镇党委',
  copies: '50',
};

/** Reads the settings; none where there is no file and none was named. Faults are problems with their line. */
export function readSettings(named?: string): Outcome<Settings> {
  const file = named ?? 'jianbao.yaml';
  if (named === undefined && !existsSync(file)) return { value: {}, problems: [] };
  return parseSettings(readText(file), file);
}

/** Checks settings against the names and types above. Throws where the text is no YAML. */
export function parseSettings(yamlText: string, file: string): Outcome<Settings> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const placeOf = (offset: number) => ({ file, line: lines.linePos(offset).line });
  const [fault] = document.errors;
  if (fault) {
    throw new BriefingError(problem('settings-syntax', { reason: fault.message }, placeOf(fault.pos[0])));
  }
  if (document.contents === null) return { value: {}, problems: [] };
  if (!isMap(document.contents)) {
    const example = 'unit: 中共某县委组织部';
    throw new BriefingError(problem('settings-not-a-map', { name: file, example }, { file, line: 1 }));
  }

  const problems: Problem[] = [];
  /** The texts of a map; a name without a value is as good as not there. */
  const readTexts = (map: YAMLMap, names: Record<string, string>, prefix: string): Record<string, string> => {
    const found: Record<string, string> = {};
    for (const { key, value } of map.items) {
      const name = String(isScalar(key) ? key.value : key);
      const example = names[name];
      const place = placeOf(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
      if (prefix === '' && name === 'distribution') continue;
      if (example === undefined) {
        const known = [...Object.keys(names), ...(prefix === '' ? ['distribution'] : [])].join(' ');
        problems.push(problem('settings-unknown', { name: prefix + name, known }, place));
      } else if (!isScalar(value)) {
        problems.push(
          problem('settings-not-text', { name: prefix + name, example: `${name}: ${example}` }, place),
        );
      } else if (value.value !== null) found[name] = String(value.source ?? value.value);
    }
    return found;
  };
  const value: Settings = readTexts(document.contents, texts, '');
  const distribution: unknown = document.contents.get('distribution', true);
  if (isMap(distribution)) {
    value.distribution = readTexts(distribution, distributionTexts, 'distribution.');
  } else if (isScalar(distribution) ? distribution.value !== null : distribution !== undefined) {
    const example = 'distribution: { report: 县委常委, copies: 50 }';
    const at = (distribution as { range?: [number] }).range?.[0] ?? 0;
    problems.push(problem('settings-not-a-map', { name: 'distribution', example }, placeOf(at)));
  }
  return { value, problems };
}
