/**
 * What each problem says, in Chinese and English. Tests assert codes, so wording may change freely. The entries stand in
 * a file a stage.
 */
import { alignWording } from './problem-wording/align.ts';
import { cleanWording } from './problem-wording/clean.ts';
import { composeWording } from './problem-wording/compose.ts';
import { filesWording } from './problem-wording/files.ts';
import { readWording } from './problem-wording/read.ts';
import { redlineWording } from './problem-wording/redline.ts';
import { renderWording } from './problem-wording/render.ts';
import { understandWording } from './problem-wording/understand.ts';
import type { Wording } from './problem-wording/wording.ts';
import { yamlWording } from './problem-wording/yaml.ts';

const table = {
  ...filesWording,
  ...readWording,
  ...cleanWording,
  ...understandWording,
  ...alignWording,
  ...composeWording,
  ...renderWording,
  ...redlineWording,
  ...yamlWording,
};

export type ProblemCode = keyof typeof table;
export const problemWording: Record<ProblemCode, Wording> = table;
