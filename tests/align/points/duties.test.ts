/** What somebody ought to do is a plan; what was done behind it is none. */
import { expect, test } from 'vitest';
import { figuresOf } from '../indicators/figures-of.ts';

const isPlanned = async (text: string, value: string) =>
  (await figuresOf(text)).filter((it) => it.text === value).map(({ row }) => row.includes('计划'));

test.each([
  ['党员干部要冲在前，全县1200名党员干部下沉一线，整顿软弱涣散村党组织12个。', '12个'],
  ['组织部门要当好“娘家人”，今年培训村干部1300人次。', '1300人次'],
  ['党支部要建在网格上，全县建立网格党支部230个。', '230个'],
  ['村干部必须坐班值班，目前已选派第一书记46名。', '46名'],
  ['全县规定村干部必须坐班值班，已选派第一书记46名。', '46名'],
  ['排查确定软弱涣散村党组织9个，已转化6个，剩余3个计划年底前完成。', '9个'],
  ['整顿软弱涣散村党组织12个，其余年底前全部转化。', '12个'],
])('done: %s', async (text, value) => {
  expect(await isPlanned(text, value)).toEqual([false]);
});

test.each([
  ['要严把选任关口，选派第一书记46名。', '46名'],
  ['各级党组织要压实责任，整顿软弱涣散村党组织12个。', '12个'],
  ['党员干部要带头下沉，今年力争整顿软弱涣散村党组织12个。', '12个'],
  ['各级党委要加强统筹，全县要选派第一书记46名。', '46名'],
  ['全县整顿软弱涣散村党组织12个，年底前全部转化提升。', '12个'],
])('still to do: %s', async (text, value) => {
  expect(await isPlanned(text, value)).toEqual([true]);
});
