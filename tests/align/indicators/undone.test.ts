import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

const rowsOf = async (text: string) => (await figuresOf(text)).map((it) => [it.text, it.row]);
const [rectified, filed] = ['软弱涣散基层党组织整顿数', '立案数'];
const sent = '选派（在岗）第一书记人数';

test.each([
  ['还有4个软弱涣散村党组织没有整顿到位。', '4个'],
  ['尚有7个软弱涣散村党组织未完成整顿转化。', '7个'],
  ['尚未整顿到位的软弱涣散村党组织3个、后进社区党组织2个。', '2个'],
  ['全县仍有3个未按期整顿的软弱涣散村党组织。', '3个'],
  ['今年以来零立案的乡镇有6个。', '6个'],
  ['无立案的乡镇有6个。', '6个'],
  ['证据不足以立案的21件。', '21件'],
  ['全县有9个村党支部未按期换届。', '9个'],
  ['村“两委”换届尚未完成的村有3个。', '3个'],
  ['仍有11个村党群服务中心没有建成投用。', '11个'],
])('what has not been done is no count of it: %s', async (text, figure) => {
  expect((await figuresOf(text)).map((it) => it.text)).not.toContain(figure);
});

test.each([
  ['未立案的线索21件，已立案35件。', ['35件', filed]],
  ['软弱涣散村党组织12个全部整顿到位，无一反弹。', ['12个', rectified]],
  ['整顿长期未达标的软弱涣散村党组织5个。', ['5个', rectified]],
  ['对没有主导产业的村，选派第一书记12名。', ['12名', sent]],
  ['为未选派过第一书记的村选派第一书记9名。', ['9名', sent]],
  ['从未间断培训村干部，今年培训村干部1200人次。', ['1200人次', '村（社区）干部培训人数']],
])('what has been done is, whatever else has not: %s', async (text, row) => {
  expect(await rowsOf(text)).toContainEqual(row);
});
