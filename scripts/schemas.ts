/**
 * The JSON schemas of the files that users write, for their editors: made from the declared shapes.
 * `npm run schemas` writes them; tests/schemas.test.ts holds them current.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indicatorsShape } from '../src/align/lexicon-shape.ts';
import { cuesShape } from '../src/clean/cues-shape.ts';
import { templateShape } from '../src/compose/template-shape.ts';
import { settingsShape } from '../src/files/settings-shape.ts';
import { settlementsShape } from '../src/files/settlements.ts';
import { metaFileShape } from '../src/read/meta-shape.ts';
import { profileShape } from '../src/render/profile-shape.ts';
import { datesShape } from '../src/understand/dates/lexicon-shape.ts';
import { figuresShape } from '../src/understand/figures/lexicon-shape.ts';
import { placesShape } from '../src/understand/places/places-shape.ts';
import { correctionsShape } from '../src/understand/themes/corrections-shape.ts';
import { themesShape } from '../src/understand/themes/lexicon-shape.ts';
import { wordingShape } from '../src/understand/wording/index.ts';
import type { Shape } from '../src/yaml/shape.ts';
import { describeKeys, jsonSchemaOf } from './json-schema.ts';

type UserFile = {
  shape: Shape;
  title: string /** The bundled file whose comments say what each key is for. */;
  like?: string;
};

const userFiles: { [name: string]: UserFile } = {
  settings: { shape: settingsShape, title: '一处单位的设置 · jianbao.yaml' },
  template: { shape: templateShape, title: '模板的设置 · template.yaml' },
  profile: { shape: profileShape, title: '版式 · profiles/*.yaml' },
  meta: { shape: metaFileShape, title: '各篇报道的地区、日期等 · meta.yaml' },
  corrections: { shape: correctionsShape, title: '更正 · corrections.yaml' },
  themes: { shape: themesShape, title: '主题词典 · themes.yaml', like: 'themes' },
  indicators: { shape: indicatorsShape, title: '指标词典 · indicators.yaml', like: 'indicators' },
  figures: { shape: figuresShape, title: '数量词表 · figures.yaml', like: 'figures' },
  places: { shape: placesShape, title: '地名补充表 · places.yaml', like: 'places' },
  dates: { shape: datesShape, title: '推算年份的依据 · dates.yaml', like: 'dates' },
  cues: { shape: cuesShape, title: '辨认各行的词 · cues.yaml', like: 'cues' },
  settlements: { shape: settlementsShape, title: '村镇名称的末尾 · settlements.yaml', like: 'settlements' },
  wording: { shape: wordingShape, title: '报道的说法 · wording.yaml', like: 'wording' },
};

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** The text of each schema by the path of its file. */
export function schemaTexts(): Map<string, string> {
  return new Map(
    Object.entries(userFiles).map(([name, { shape, title, like }]) => {
      const comments = like
        ? describeKeys(readFileSync(resolve(root, 'lexicon', `${like}.yaml`), 'utf8'))
        : new Map();
      const schema = jsonSchemaOf(shape, title, comments);
      return [resolve(root, 'schemas', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, text] of schemaTexts()) writeFileSync(file, text);
}
