import { expect, test } from 'vitest';
import { splitPassages } from '../../src/redline/index.ts';
import { plainMarkdown, withoutMarks } from '../../src/text/markdown.ts';

test.each([
  ['## 总体情况', '总体情况'],
  ['**夯实根基**，建强支部', '夯实根基，建强支部'],
  ['#1号楼', '#1号楼'],
  ['3*4=12', '3*4=12'],
  ['#', '#'],
])('%s says %s', (line, words) => {
  expect(withoutMarks(line)).toBe(words);
  expect(plainMarkdown(line)).toBe(words);
});

test.each([
  ['> - 建强**支部** ', '建强支部'],
  ['见[全文](https://a.cn/b?id=1)。', '见全文。'],
  ['![图](a.png)', '图'],
  ['见[全文](https://a.cn/x(1).htm)和[附件](b_(2)_(3).docx)（附后）。', '见全文和附件（附后）。'],
  ['~~整顿12个~~整顿13个', '整顿12个整顿13个'],
  ['满意度9~~10分', '满意度9~~10分'],
  ['好 ~~ 两次 ~~ 了', '好 ~~ 两次 ~~ 了'],
  ['`~~甲~~`和\\~~乙', '~~甲~~和~~乙'],
  ['## 总体情况 ##', '总体情况'],
  // emphasis
  ['*清源县*今年抓实基层*基础*。', '清源县今年抓实基层基础。'],
  ['_清源县_：突出 _政治引领_，__建强支部__。', '清源县：突出 政治引领，建强支部。'],
  ['***从严***治党，**抓*关键*环节**，*抓**带头人**队伍*', '从严治党，抓关键环节，抓带头人队伍'],
  ['- *[全文](https://a.cn/x_y_z)*', '全文'],
  ['1. *建强*支部3个', '1. 建强支部3个'],
  ['3. 第一书记64名', '3. 第一书记64名'],
  // no emphasis
  ['长3*4*5米，地块长3米*宽4米*高5米', '长3*4*5米，地块长3米*宽4米*高5米'],
  ['a_b_c，附件：清源县_支部_名单，共_3_个', 'a_b_c，附件：清源县_支部_名单，共_3_个'],
  ['评级5*****，电话138****5678、139****1234', '评级5*****，电话138****5678、139****1234'],
  ['张***、李***，李*明、王*华等', '张***、李***，李*明、王*华等'],
  ['带*的为必填项，带*号的不填', '带*的为必填项，带*号的不填'],
  ['注：* 为预备党员，＊甲＊ * 乙', '注：* 为预备党员，＊甲＊ * 乙'],
  ['\\*甲\\*和`*乙*`', '*甲*和*乙*'],
  ['姓名：____ 签字：____', '姓名：____ 签字：____'],
  // rules
  ['---', ''],
  ['* * *', ''],
  ['> ___', ''],
  ['--', '--'],
  ['——', '——'],
  ['**', '**'],
  ['*', '*'],
  ['来源 | 临河日报', '来源 | 临河日报'],
])('in a Markdown file %s says %s', (line, words) => {
  expect(plainMarkdown(line)).toBe(words);
});

test.each([
  ['| 乡镇 | 党员 |\n|---|---:|\n| 柳湾镇 | *345*名 |', '乡镇\t党员\n\n柳湾镇\t345名'],
  ['乡镇 | 党员\n:-: | -\n柳湾镇 | 甲\\|乙\n\n甲 | 乙', '乡镇\t党员\n\n柳湾镇\t甲|乙\n\n甲 | 乙'],
  ['> |项目|\n> |----|\n> |3*4|\n以下同', '项目\n\n3*4\n以下同'],
  ['|甲|乙|\r\n|-|-|\r\n|1||\r\n## 二 | 三', '甲\t乙\n\n1\n二 | 三'],
  // no tables
  ['| 甲 | 乙 |\n|---|', '| 甲 | 乙 |\n|---|'],
  ['甲 | 乙\n丙 | 丁', '甲 | 乙\n丙 | 丁'],
  ['甲\n---\n乙', '甲\n\n乙'],
  ['甲\n```text\n*重点* 任务\n| a |\n```\n*乙*', '甲\n\n*重点* 任务\n| a |\n\n乙'],
  ['~~~\n``` 甲\n*乙*\n~~~~\n**丙**', '\n``` 甲\n*乙*\n\n丙'],
])('the lines %j say %j', (text, words) => {
  expect(plainMarkdown(text)).toBe(words);
});

test('a long line of marks takes linear time', () => {
  const text = `${'*甲 _乙 |'.repeat(40_000)}\n${'|-'.repeat(40_000)}`;
  const start = performance.now();
  plainMarkdown(text);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('a redline shows no marks', () => {
  const text = '# 题\n\n- **一**是建强支部\n';
  expect(splitPassages({ text, format: 'md' })).toEqual([{ text: '题' }, { text: '一是建强支部' }]);
  expect(splitPassages({ text: '## 总体情况\n- 正文' })).toEqual([{ text: '总体情况' }, { text: '- 正文' }]);
});
