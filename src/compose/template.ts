/** A template as the compose stage gets it: texts with their file names, and settings from `template.yaml`. */
import type { Outcome } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import { type TemplateSettings, templateShape } from './template-shape.ts';

export type { TemplateLimits } from './template-shape.ts';

export type TemplateText = { file: string; text: string };

export type Template = Omit<TemplateSettings, 'name'> & {
  /** Folder name: staff, leaders. */
  id: string;
  /** 对照版 */
  name: string;
  document: TemplateText;
  /** By the name that `{{> name}}` uses. */
  partials: Record<string, TemplateText>;
};

/** Reads a `template.yaml`, with the usual values for what it does not say; its name is that of its folder then. */
export function parseTemplateSettings(
  yamlText: string,
  file: string,
  id: string,
): Outcome<Omit<Template, 'id' | 'document' | 'partials'>> {
  const { value, problems } = readYaml(yamlText, file, templateShape);
  return { value: { ...value, name: value.name ?? id }, problems };
}
