/** What is demanded is no achievement: it gives way to what was done, and is marked where there is nothing else. */
import { expect, test } from 'vitest';
import { compareTexts } from '../compared.ts';

async function read(...body: string[]) {
  const text = body.map((it) => `　　${it}\n\n`).join('');
  const { coverage, themes } = await compareTexts(
    `微山县抓党建促乡村振兴\n\n　　县委把基层党建摆在突出位置，党组织凝聚力不断增强。\n\n${text}`,
  );
  const points = themes.flatMap(({ topics }) =>
    topics.flatMap(({ cells }) => cells.flatMap((cell) => cell.points)),
  );
  return { lines: coverage.flatMap(({ line, best }) => [line, best].flatMap((it) => it ?? [])), points };
}

const done = '全县发展党员126名，培训入党积极分子340名，整顿软弱涣散村党组织12个。';

test.each([
  '县委要求每个村党支部都制定发展党员规划，确保每村每两年必须发展一名以上年轻党员。',
  '镇党委规定，各村党支部每年发展党员不少于1名，入党积极分子不少于2名。',
  '县委组织部明确，村党支部每年应当发展1名35岁以下党员。',
  '县里召开推进会，要求各村党支部务必每年发展党员1名以上。',
])('%s', async (demand) => {
  const beside = await read(demand, done);
  expect(beside.lines.map(({ text }) => text).join()).not.toContain('1名');
  expect(beside.lines.filter(({ isPlan }) => isPlan)).toEqual([]);
  const alone = await read(demand);
  expect(alone.points.filter(({ isPlan }) => !isPlan).map(({ text }) => text)).not.toContain(demand);
  expect(
    [...alone.points, ...alone.lines].filter(({ text }) => text === demand).every((it) => it.isPlan),
  ).toBe(true);
});

test.each([
  '县里建立发展党员坐班制度，明确村干部每周坐班不少于3天，选派党建指导员36名。',
  '按照市委要求，全县必须换届的村党支部全部换届，发展党员126名。',
  '县委要求各村必须规范发展党员流程，全县发展党员126名、整顿软弱涣散村党组织12个。',
])('%s is no demand', async (text) => {
  const { points } = await read(text);
  expect(points.filter((it) => it.text === text).map(({ isPlan }) => isPlan)).toContain(false);
});
