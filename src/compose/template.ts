/** A template as the compose stage gets it: texts with their file names, and settings from `template.yaml`. */
import { LineCounter, parseDocument } from 'yaml';
import type { Outcome } from '../model.ts';
import { BriefingError, type Problem, type ProblemCode, problem } from '../problem.ts';
import type { TemplateLimits } from './options.ts';

export type TemplateText = { file: string; text: string };

export type Template = {
  /** Folder name: staff, leaders. */
  id: string;
  /** 对照版 */
  name: string;
  description: string;
  /** Page profile that the template was made for; `--profile` wins. */
  profile: string;
  limits: TemplateLimits;
  /** What its counts are of: all tables, or the highlights and key indicators that a short edition shows. */
  counts: 'tables' | 'highlights';
  document: TemplateText;
  /** By the name that `{{> name}}` uses. */
  partials: Record<string, TemplateText>;
};

const defaultLimits: TemplateLimits = {
  points: 3,
  cellCharacters: 300,
  columns: 6,
  landscapeFrom: 4,
  values: 3,
  singles: 10,
  practices: 8,
  highlightCharacters: 1200,
  keyIndicators: 6,
  keyPlaces: 8,
};

type Settings = Pick<Template, 'name' | 'description' | 'profile' | 'limits' | 'counts'>;

const known = ['name', 'description', 'profile', 'counts', 'limits'];

/**
 * Reads a `template.yaml`: `name`, `description`, `profile`, `counts`, and `limits` (whole numbers above 0), the
 * defaults for those not given. Every fault is a problem with its line; throws where it is no YAML at all.
 */
export function parseTemplateSettings(yamlText: string, file: string, id: string): Outcome<Settings> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number) => ({ file, line: lines.linePos(offset).line });
  const [fault] = document.errors;
  if (fault) {
    throw new BriefingError(problem('template-yaml', { reason: fault.message }, placeOf(fault.pos[0])));
  }
  const problems: Problem[] = [];
  const complain = (code: ProblemCode, args: Problem['args'], path: string[]) => {
    const range = (document.getIn(path, true) as { range?: [number] } | undefined)?.range;
    problems.push(problem(code, args, placeOf(range?.[0] ?? 0)));
  };
  const read: unknown = document.toJS();
  const mapOf = (value: unknown, path: string[]): Record<string, unknown> => {
    if (value === undefined || value === null) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
    complain('template-not-a-map', { key: path.join('.') || 'template.yaml' }, path);
    return {};
  };
  const raw = mapOf(read, []);
  const text = (key: string, otherwise: string): string => {
    const value = raw[key] ?? otherwise;
    if (typeof value === 'object') complain('template-not-text', { key }, [key]);
    return String(value);
  };
  for (const key of Object.keys(raw)) {
    if (!known.includes(key)) complain('template-key-unknown', { key, known: known.join(' ') }, [key]);
  }
  const limits = { ...defaultLimits };
  for (const [key, value] of Object.entries(mapOf(raw.limits, ['limits']))) {
    const names = Object.keys(defaultLimits);
    if (!names.includes(key)) {
      complain('template-key-unknown', { key: `limits.${key}`, known: names.join(' ') }, ['limits', key]);
    } else if (!Number.isInteger(value) || Number(value) < 1) {
      complain('template-limit', { key, value: String(value) }, ['limits', key]);
    } else limits[key as keyof TemplateLimits] = Number(value);
  }
  const counts = raw.counts ?? 'tables';
  if (counts !== 'tables' && counts !== 'highlights') complain('template-counts', {}, ['counts']);
  return {
    value: {
      name: text('name', id),
      description: text('description', ''),
      profile: text('profile', 'jianbao'),
      counts: counts === 'highlights' ? 'highlights' : 'tables',
      limits,
    },
    problems,
  };
}
