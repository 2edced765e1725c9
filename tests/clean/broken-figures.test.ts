import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { understandBytes } from '../../src/pipeline.ts';
import { findFigures } from '../../src/understand/figures/index.ts';
import { zipPackage } from '../../src/word/zip.ts';

const knowledge = loadKnowledge().value;
const encode = (text: string) => new TextEncoder().encode(text);
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const title = '南湖县2024年抓党建工作情况';
const first = '南湖县坚持抓党建促乡村振兴，强化组织领导，健全工作机制，全县上下形成合力。';
const last = '基层党组织的凝聚力、战斗力不断增强，党员干部的作风明显转变，群众看在眼里、记在心里。';

/** A report of three paragraphs in each format; a break in `body` is that of its lines. */
const files: Record<string, (body: string) => Uint8Array> = {
  'a.txt': (body) => encode(`${title}\n\n　　${first}\n\n　　${body}\n\n　　${last}\n`),
  'a.html': (body) =>
    encode(
      `<html><body><h1>${title}</h1><p>${first}</p><p>${body.replaceAll('\n', '<br>')}</p><p>${last}</p></body></html>`,
    ),
  'a.docx': (body) => {
    const paragraphs = [title, first, body, last].map((text) => {
      const runs = text.split('\n').map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
      return `<w:p><w:r>${runs.join('<w:br/>')}</w:r></w:p>`;
    });
    return zipPackage(
      new Map([
        [
          '[Content_Types].xml',
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ],
        [
          '_rels/.rels',
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ],
        [
          'word/document.xml',
          `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
        ],
      ]),
    );
  },
};
const names = Object.keys(files);

async function read(file: string, body: string) {
  const bytes = files[file]?.(body) ?? new Uint8Array();
  const { value, problems } = await understandBytes({ file, bytes }, knowledge);
  const figures = value.sentences.flatMap((it) => it.figures);
  return {
    articles: value.articles.length,
    problems: problems.map(({ code }) => code),
    values: figures.map(({ value: amount, unit, qualifier }) => `${amount}${unit}${qualifier ?? ''}`),
    words: figures.map(({ text }) => text),
  };
}

const broken: [string, string][] = [
  ['全县培训党员3500余\n名，群众满意度不断提升。', '3500名余'],
  ['全县村集体经济收入达到50万\n元，村级组织有钱办事的能力明显提升。', '500000元达'],
  ['全县村集体经济收入达到3500余\n万元，较上年有较大增长。', '35000000元余'],
  ['全县村集体经济收入达到3500\n余万元，较上年有较大增长。', '35000000元余'],
  ['全县培训党员干部1.2万余人\n次，群众满意度不断提升。', '12000人次余'],
  ['全县培训党员干部1.2万\n余人次，群众满意度不断提升。', '12000人次余'],
  ['全县两新组织党组织覆盖率达到百分之\n八十七，群众满意度不断提升。', '87%达'],
  ['全县两新组织党组织覆盖率达到百分之八\n十七，群众满意度不断提升。', '87%达'],
  ['全县党组织覆盖率提高12个百\n分点，群众满意度不断提升。', '12个百分点'],
  ['全县新建阵地，改造面积3200平方\n米，群众满意度不断提升。', '3200平方米'],
  ['全县强化组织领导，组建工作队20\n支队伍，群众满意度不断提升。', '20支'],
  ['全县强化组织领导，选派第一书记三百余\n名驻村帮扶，群众满意度不断提升。', '300名余'],
];

test.each(names.flatMap((file) => broken.map(([body, value]) => [file, body, value] as const)))(
  '%s: a soft break in a figure counts as none: %j',
  async (file, body, value) => {
    expect(await read(file, body)).toMatchObject({ articles: 1, problems: [], values: [value] });
  },
);

test.each(names)('%s: two soft breaks of a paragraph open no article', async (file) => {
  const body = '全县村集体经济收入达到50万\n元，化解债务36.5余\n万元，村级组织有钱办事的能力明显提升。';
  const found = await read(file, body);
  expect(found).toMatchObject({ articles: 1, problems: [], values: ['500000元达', '365000元余'] });
  expect(found.words).toEqual(['50万\n元', '36.5余\n万元']);
});

test('a hard-wrapped paragraph keeps the figures that its lines break', async () => {
  const body =
    '全县村集体经济收入达到3500余\n万元，较上年有较大增长，培训党员干部1.2万余\n人次，整顿软弱涣散村党组织12个，选派第一书\n记36名，党组织覆盖率达到百分之八\n十七，群众满意度不断提升，发放补贴120\n余万元。';
  expect((await read('a.txt', body)).values).toEqual([
    '35000000元余',
    '12000人次余',
    '12个',
    '36名',
    '87%达',
    '1200000元余',
  ]);
});

test.each([
  ['a new sentence', '全县党组织全部整顿到位，覆盖率达百分之百。\n个别村还有差距，要继续努力。'],
  ['what is no number', '全县做到思想统一、步调统一\n村党组织带头，群众跟着干。'],
  ['words that begin as a counter does', '全县处分违纪党员，通报曝光12\n村民拍手称快，群众满意。'],
])('%s makes no figure over a break', async (_, body) => {
  expect((await read('a.txt', body)).words.filter((it) => it.includes('\n'))).toEqual([]);
});

const root = new URL('../../', import.meta.url).pathname;
/** The sentences of the samples with one figure or more, and the places in these where a blank may stand. */
const sentences = readdirSync(`${root}samples`)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(`${root}samples/${name}`, 'utf8').split(/\n|(?<=[。！？])/u))
  .map((line) => line.trim())
  .filter((line) => /[。]$/u.test(line) && line.length > 12 && line.length < 200)
  .map((line) => ({ line, places: placesIn(line) }))
  .filter(({ places }) => places.length > 0);

function placesIn(line: string): number[] {
  const numeral = /[\d〇零一二三四五六七八九两十百千.,，:：/-]/u;
  return findFigures(line, {}, knowledge.understand.figures).flatMap(({ start, end }) =>
    Array.from({ length: end - start - 1 }, (_, at) => start + at + 1).filter(
      (at) => !(numeral.test(line.charAt(at - 1)) && numeral.test(line.charAt(at))),
    ),
  );
}

test.each(names)(
  '%s: a soft break in any figure of the samples changes no value',
  async (file) => {
    const whole = new Map<string, Promise<string[]>>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sentences), fc.nat(), async ({ line, places }, nth) => {
        const at = places[nth % places.length] ?? 0;
        const values = whole.get(line) ?? read(file, line).then((it) => it.values);
        whole.set(line, values);
        const parted = `${line.slice(0, at)}\n${line.slice(at)}`;
        expect({ parted, values: (await read(file, parted)).values }).toEqual({
          parted,
          values: await values,
        });
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  },
  60_000,
);

test.each(['二、存在的不足', '（二）存在的不足', '3.存在的不足', '存在的不足', '四、上半年任务完成约'])(
  'a heading is no beginning of a figure: %s',
  async (heading) => {
    const text = `${heading}\n　　5个村党组织活动不正常，村集体账上有应收租金41.7万元无人催要。\n`;
    const { value } = await understandBytes(
      {
        file: 'a.txt',
        bytes: encode(`2024年工作总结\n　　今年以来，全县整顿软弱涣散村党组织12个。\n${text}`),
      },
      knowledge,
    );
    const told = value.sentences.find((it) => it.text.includes('活动不正常'));
    expect(told?.text).toMatch(/^5个村/u);
  },
);

test('an item with a number of its own may be broken as any line', async () => {
  const text =
    '2024年工作总结\n　　今年以来，全县着力抓基层、打基础。\n2.整顿软弱涣散村党组织12\n个，选派第一书记36名。\n';
  const { value } = await understandBytes({ file: 'a.txt', bytes: encode(text) }, knowledge);
  expect(value.sentences.flatMap((it) => it.figures).map((it) => it.value)).toEqual([12, 36]);
});
