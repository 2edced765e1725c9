/** 网格与社区治理 is what anything about a community looks like: without a word of it a sentence needs more to stand there. */
import { expect, test } from 'vitest';
import { loadThemes } from '../../../src/files/knowledge.ts';
import { packagePath } from '../../../src/files/package-path.ts';
import { classifySentences } from '../../../src/understand/themes/index.ts';
import { cleanReportOf } from './clean-report.ts';

const lexicon = loadThemes(packagePath('lexicon', 'themes.yaml')).value;
const topicsOf = (text: string) =>
  classifySentences(cleanReportOf(text), lexicon, { simplify: (it) => it })[0]?.flatMap(
    ({ topics }) => topics,
  );

test.each([
  '“淬火”计划里，按行当轮训党员1.9万余人，依靠26个实训基地办小班培训310余期，覆盖2.3万余人。',
  '“暖灯”计划里，党员帮扶基金办到第九年，给生活困难党员送去帮扶，受助的困难党员有237名。',
  '邀请理论专家、劳动模范组成宣讲队伍，分小队与党员群众面对面地开展宣讲。',
  '邀请党代表、专家学者组建基层宣讲队伍，细化为企业组、农村组、校园组、社区组等8个小分队，与群众面对面地开展宣讲。',
])('%s', (text) => {
  const topics = topicsOf(text) ?? [];
  expect(topics.length).toBeGreaterThan(0);
  expect(topics).not.toContain('governance');
});

test.each([
  '社区细化网格二十个，网格员每天入户，议事厅里有党员坐班。',
  '小区党支部牵头，居民议事会定下停车公约。',
])('its own words lead there: %s', (text) => {
  expect(topicsOf(text)).toContain('governance');
});

test('纪委 who has tables cut is told of 八项规定与四风, not of 监督执纪', () => {
  for (const text of [
    '纠治“四风”不停步。乡镇要填的表太多，督促各部门把报表精简七成四，减轻基层负担。',
    '县纪委监委紧盯形式主义问题，推动报表压减六成，台账并成一本。',
  ])
    expect(topicsOf(text)).toContain('rules');
});
