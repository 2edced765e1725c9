import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureTypesetter, setStandard, typesetter } from '../../src/compose/punctuation.ts';

test.each([
  ['健全制度,推动落实;成效明显!', '健全制度，推动落实；成效明显！'],
  ['打造11个县(市、区)基地', '打造11个县（市、区）基地'],
  ['探索“一月一实践”,解决问题5.3万余个,帮扶7684个', '探索“一月一实践”，解决问题5.3万余个，帮扶7684个'],
  ['推行"三学联动"机制', '推行“三学联动”机制'],
  ["强调'两个确立'的意义", '强调‘两个确立’的意义'],
  ['办结率达97%,满意率98%。', '办结率达97%，满意率98%。'],
  ['如何破题?关键在人', '如何破题？关键在人'],
  ['健全制度, 推动落实', '健全制度，推动落实'],
  ['党员群众说:"好"。', '党员群众说：“好”。'],
  ['见https://a.cn/x?id=1,另见附件', '见https://a.cn/x?id=1，另见附件'],
  ['安装App(小程序),扫码', '安装App（小程序），扫码'],
  ['群众有劲头",他还强调"四个意识"。', '群众有劲头”，他还强调“四个意识”。'],
  ['27"显示屏，他说"很好"', '27"显示屏，他说“很好”'],
  ['推行"1+6"机制和"1881"平台', '推行“1+6”机制和“1881”平台'],
  ["It's 党员's '先锋'", "It's 党员's ‘先锋’"],
  ['把路修好"。……推行"头雁"计划', '把路修好”。……推行“头雁”计划'],
  ['他说:"支部带了头。', '他说：“支部带了头。'],
  ['推行"头雁……补足短板"四个意识……', '推行"头雁……补足短板"四个意识……'],
  ['推行"头雁……带动增收"。', '推行“头雁……带动增收”。'],
  ['会上说:"支部要带头……群众才跟得上",会后就办', '会上说：“支部要带头……群众才跟得上”，会后就办'],
  ['推行"头雁……增收",又办"双培……双带"', '推行“头雁……增收”，又办“双培……双带”'],
  ['"把路修好……再把桥架起"', '“把路修好……再把桥架起”'],
  ['"三会一课"要开好,"主题党日……不走样"。', '“三会一课”要开好，“主题党日……不走样”。'],
  ["强调:'学在先……做在前'。", '强调：‘学在先……做在前’。'],
  ['他说:"一是带头。……中间还有一句。……三是到底"。', '他说：“一是带头。……中间还有一句。……三是到底”。'],
])('%s', (written, standard) => {
  expect(setStandard(written)).toBe(standard);
});

test.each([
  '投入2,750.5万元，占3.5%。',
  '8:30至17:45开放，比分2:1。',
  '见 https://a.cn/x?id=1,2&b=(3) 。',
  '见www.a.cn/?q=1!',
  "Party's work (2025), see p. 3: it's fine!",
  '“已经规范”，（全角）；不动。',
  "It's 党员's",
  '有劲头"他强调"四个意识"。',
  '推行"头雁……补足短板"四个意识……',
  '购置55"显示屏12块。',
])('%s stays', (text) => {
  expect(setStandard(text)).toBe(text);
});

test('nothing but marks and the blanks behind them changes', () => {
  const text = fc
    .array(fc.constantFrom(...'党建abc12,;:?!()"\' “”（）。%.'), { maxLength: 40 })
    .map((it) => it.join(''));
  const letters = (it: string) => it.replace(/[,;:?!()"'，；：？！（）“”‘’\s]/g, '');
  fc.assert(
    fc.property(text, (written) => {
      const once = setStandard(written);
      expect(letters(once)).toBe(letters(written));
    }),
  );
});

test('as-written leaves the report’s marks', () => {
  expect(typesetter('as-written')('制度,推动(试点)')).toBe('制度,推动(试点)');
  expect(typesetter('standard')('制度,推动(试点)')).toBe('制度，推动（试点）');
});

test.each([
  ['50　万元', '50万元'],
  ['5000余　人次', '5000余人次'],
  ['12 %', '12%'],
  ['3500\n余名', '3500余名'],
])('%s in a value cell', (written, set) => {
  expect(figureTypesetter('standard')(written)).toBe(set);
  expect(figureTypesetter('as-written')(written)).toBe(written);
});
