/** A template as the compose stage gets it: texts with their file names, and settings from `template.yaml`. */
import { LineCounter, parseDocument } from 'yaml';
import type { Outcome } from '../model.ts';
import { BriefingError, type Problem, problem } from '../problem.ts';
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

type Settings = Pick<Template, 'name' | 'description' | 'profile' | 'limits'>;

/**
 * Reads a `template.yaml`: `name`, `description`, `profile`, and `limits` (whole numbers above 0, the defaults for
 * those not given). Every fault is a problem with its line; throws where it is no YAML at all.
 */
export function parseTemplateSettings(yamlText: string, file: string, id: string): Outcome<Settings> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) {
    const [start] = fault.linePos ?? [];
    throw new BriefingError(
      problem(
        'template-settings',
        { what: fault.message.split('\n')[0] ?? '' },
        { file, ...(start ? { line: start.line } : {}) },
      ),
    );
  }
  const problems: Problem[] = [];
  const complain = (path: string[], what: string) => {
    const range = (document.getIn(path, true) as { range?: [number] } | undefined)?.range;
    const line = range ? lines.linePos(range[0]).line : 1;
    problems.push(problem('template-settings', { what }, { file, line }));
  };
  const raw = (document.toJS() ?? {}) as Record<string, unknown>;
  const text = (key: 'name' | 'description' | 'profile', otherwise: string) => {
    const value = raw[key] ?? otherwise;
    if (typeof value !== 'string') complain([key], `${key}: text expected`);
    return String(value);
  };
  for (const key of Object.keys(raw)) {
    if (!['name', 'description', 'profile', 'limits'].includes(key)) complain([key], `unknown key ${key}`);
  }
  const limits = { ...defaultLimits };
  for (const [key, value] of Object.entries((raw.limits ?? {}) as Record<string, unknown>)) {
    if (!(key in defaultLimits)) complain(['limits', key], `unknown limit ${key}`);
    else if (!Number.isInteger(value) || Number(value) < 1)
      complain(['limits', key], `${key}: a whole number above 0`);
    else limits[key as keyof TemplateLimits] = Number(value);
  }
  return {
    value: {
      name: text('name', id),
      description: text('description', ''),
      profile: text('profile', 'jianbao'),
      limits,
    },
    problems,
  };
}
