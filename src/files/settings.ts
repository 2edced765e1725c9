/** An office's standing settings: `jianbao.yaml` of the workspace, or the file that `--config` names. */
import type { Outcome } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import { mayBeEmpty, readText } from './read-text.ts';
import { type Settings, settingsShape } from './settings-shape.ts';

export type { Settings } from './settings-shape.ts';

/** Reads a settings file. Faults are problems with their line; throws where it cannot be read or is no YAML. */
export function readSettings(file: string): Outcome<Settings> {
  return parseSettings(readText(file), file);
}

/** A file that says nothing is no fault here: it marks the workspace. */
export function parseSettings(yamlText: string, file: string): Outcome<Settings> {
  const { value, problems } = readYaml(yamlText, file, settingsShape);
  return mayBeEmpty({ value, problems });
}
