import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

test.each([
  ['全县下达发展党员指标137名，完成率62%。', '137名'],
  ['发展党员名额共有86名，其中35个给农村。', '86名'],
  ['拿出30个选派第一书记名额。', '30个'],
  ['今年下达发展党员137名，分两批安排到乡镇。', '137名'],
  ['全县核定社区工作者编制260名，配备到位214名。', '260名'],
  ['软弱涣散村党组织整顿任务数15个。', '15个'],
  ['须完成软弱涣散村党组织整顿任务12个。', '12个'],
])('a quota is no result: %s', async (text, figure) => {
  expect((await figuresOf(text)).map((it) => it.text)).not.toContain(figure);
});

test.each([
  ['按照下达的发展党员指标，今年全县发展党员137名。', '137名', '发展党员人数'],
  ['全县发展党员137名，完成年度指标的98%。', '137名', '发展党员人数'],
  ['完成发展党员指标137名。', '137名', '发展党员人数'],
  ['全县核定网格员编制320名，现有网格员286名。', '286名', '网格员（下沉网格力量）人数'],
  ['今年全县发展党员计划数为318名。', '318名', '发展党员人数（计划）'],
  ['下达扶持村集体经济资金1200万元。', '1200万元', '扶持村集体经济资金'],
])('what came of it is: %s', async (text, figure, row) => {
  expect((await figuresOf(text)).filter((it) => it.text === figure).map((it) => it.row)).toEqual([row]);
});
