/** What is counted of some says so in its row, or stands in none. */
import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

test.each([
  ['全县创建清廉示范单位州级5个、县级36个。', '5个', '清廉单元（示范单位）数（州级）'],
  ['获评省级5个、市级12个党建标杆村。', '12个', '党建示范村（标杆村）数（市级）'],
  ['建成市级以上廉洁文化教育基地7个。', '7个', '廉洁文化（廉政教育）基地数（市级以上）'],
  ['全县边境村选派驻村干部61名。', '61名', '驻村干部人数（边境村）'],
  ['全县易地搬迁安置社区配备专职网格员61名。', '61名', '专职网格员人数（安置社区）'],
  ['其中乡村振兴领域立案36件、处分21人。', '36件', '立案数（乡村振兴领域）'],
  ['全县处分98人，其中在乡村振兴领域处分21人。', '21人', '党纪政务处分人数（乡村振兴领域）'],
  // all of them, or the object's own name
  ['全县建成党建示范村26个。', '26个', '党建示范村（标杆村）数'],
  ['向脱贫村、软弱涣散村、红色村选派第一书记361名。', '361名', '选派（在岗）第一书记人数'],
  ['全县创建市级清廉示范单位12个。', '12个', '市级清廉单元（示范单位）数'],
  ['整顿软弱涣散村党组织12个。', '12个', '软弱涣散基层党组织整顿数'],
])('%s: the row of %s is %s', async (text, figure, row) => {
  expect((await figuresOf(text)).filter((it) => it.text === figure).map((it) => it.row)).toEqual([row]);
});

test.each([
  '对考核优秀的村，给予15万元奖励，用于壮大村集体经济。',
  '对集体经济增收明显的村，分别给予15万元扶持资金。',
  '凡评为五星的党支部，奖励村集体15万元。',
  '对新建的党群服务中心每个补助15万元。',
  '开展村集体“三资”清理，归还集体资金15万元，扶持村集体经济发展项目12个。',
])('what each of some gets, or what is given back, is no sum that was granted: %s', async (text) => {
  expect((await figuresOf(text)).map((it) => it.text)).not.toContain('15万元');
});

test.each([
  ['扶持壮大村集体经济，每村给予50万元扶持资金。', '50万元', '村均扶持村集体经济资金'],
  ['对20个村给予扶持资金300万元，壮大村集体经济。', '300万元', '扶持村集体经济资金'],
  ['落实扶持村集体经济资金300万元、归还集体资金126万元。', '300万元', '扶持村集体经济资金'],
])('what all got is, and an average: %s', async (text, figure, row) => {
  expect((await figuresOf(text)).filter((it) => it.text === figure).map((it) => it.row)).toEqual([row]);
});
