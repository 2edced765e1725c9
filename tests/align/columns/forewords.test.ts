/** What the editor's note or a lead tells is no practice of the place while the report's matter tells one of the theme. */
import { expect, test } from 'vitest';
import { compareTexts } from '../compared.ts';

async function read(note: string, ...body: string[]) {
  const paragraphs = [note, ...body].map((text) => `　　${text}\n\n`).join('');
  const { coverage, themes } = await compareTexts(`微山县抓党建促乡村振兴\n\n${paragraphs}`);
  const points = coverage.flatMap(({ best, line }) => [best, line].flatMap((it) => it?.text ?? []));
  const cells = themes.flatMap(({ topics }) => topics.flatMap((row) => row.cells));
  const values = themes
    .flatMap(({ indicators }) => indicators)
    .flatMap((row) => row.cells.flatMap((cell) => cell.values.map(({ text }) => text)));
  return {
    quoted: [...points, ...cells.flatMap((cell) => cell.points.map(({ text }) => text))].join('\n'),
    values,
  };
}

test.each([
  [
    '编者按：微山县近年来大抓基层，整顿软弱涣散村党组织99个，经验值得学习。',
    '全县整顿软弱涣散村党组织12个，选派第一书记36名。',
    '99个',
    '12个',
  ],
  [
    '【编者按】近几年，微山县夯实基层基础，累计发展党员880名，做法可资借鉴。',
    '全县发展党员126名，培训党务工作者64名。',
    '880名',
    '126名',
  ],
  [
    '编者的话：微山县把建强组织作为头等大事，选派第一书记300名，走在前列。',
    '全县选派第一书记36名，轮训村干部420名。',
    '300名',
    '36名',
  ],
])('%s gives way to the matter', async (note, matter, theirs, own) => {
  const { quoted, values } = await read(note, '微山县坚持抓党建促乡村振兴，为发展聚力。', matter);
  expect(quoted).not.toContain(theirs);
  expect(quoted).toContain(own);
  expect(values).not.toContain(theirs);
  expect(values).toContain(own);
});

test('a note stands where the matter tells nothing of its theme', async () => {
  const note = '编者按：微山县近年来大抓基层，整顿软弱涣散村党组织99个，经验值得学习。';
  const { quoted, values } = await read(note, '石湾村合作社为村集体增收39万元，村民分红8万元。');
  expect(quoted).toContain('99个');
  expect(values).toContain('99个');
});

test('what a note counts of a later year than the matter is kept', async () => {
  const note = '编者按：2024年，微山县整顿软弱涣散村党组织12个，经验值得学习。';
  const { values } = await read(note, '2023年，全县整顿软弱涣散村党组织7个，选派第一书记36名。');
  expect(values).toEqual(expect.arrayContaining(['12个', '7个']));
});
