import { expect, test } from 'vitest';
import { align, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');

/** The practices that one sentence of the county's report gives it. */
function practicesOf(text: string, column = county): string[] {
  const sentences = [
    { text, themes: ['village/income'], figures: [{ text: text.match(/\d+[个名家]/u)?.[0] ?? '' }] },
  ];
  const { themes } = align([report('a.txt', [{ place: column, sentences }])]);
  return themes.flatMap((theme) => theme.distinctive.map(({ name }) => name));
}

test.each([
  '该县学习石川省临河县“两库银行”经验，组建强村公司12家。',
  '县里借鉴临河县“双链共富”模式，组建强村公司12家。',
  '石塬县复制外地“共富车间”做法，新建车间12个。',
  '全县对标临河“一村三账”经验，整顿村级账目12个。',
])('what is learned from elsewhere is no practice of its learner: %s', (text) => {
  expect(practicesOf(text)).toEqual([]);
});

test.each([
  '临河县南坡镇“双链共富”模式在石塬推广后，有24个村采用。',
  '临河县的“双链共富”模式传到石塬，有24个村采用。',
  '县里派人去看，临河县南坡镇的“双链共富”模式办得好，有24个村采用。',
])('what is named behind another county is that county’s: %s', (text) => {
  expect(practicesOf(text)).toEqual([]);
});

test.each([
  '石塬县南坡镇“双链共富”模式推广后，有24个村采用。',
  '石塬的“双链共富”模式推广后，有24个村采用。',
  '南坡镇的“双链共富”模式推广后，有24个村采用。',
  '全县的“双链共富”模式推广后，有24个村采用。',
  '经济开发区“双链共富”模式推广后，有24家企业采用。',
])('and what is named behind its own name is its own: %s', (text) => {
  expect(practicesOf(text)).toHaveLength(1);
});

test.each([
  ['全县复制推广南坡镇“双链共富”模式，组建强村公司12家。', '“双链共富”模式'],
  ['全县学习河湾村“一村三账”经验，整顿村级账目12个。', '“一村三账”经验'],
  ['全县借鉴外地做法推行“五账同清”工作法，整顿村级账目12个。', '“五账同清”工作法'],
  ['县委组织学习贯彻活动，推行“五账同清”工作法，整顿村级账目12个。', '“五账同清”工作法'],
])('what it spreads or makes itself is: %s', (text, name) => {
  expect(practicesOf(text)).toEqual([name]);
});

test('a city keeps what it learned from a county that may be its own, and not what another province has', () => {
  const city = place('青原省云州市', 'city');
  expect(practicesOf('全市学习临河县“双链共富”模式，组建强村公司12家。', city)).toHaveLength(1);
  expect(practicesOf('全市学习石川省临河县“双链共富”模式，组建强村公司12家。', city)).toEqual([]);
});

test.each([
  ['全县搭建清风“指尖”平台，受理诉求120个。', '清风“指尖”平台'],
  ['县里推行红色“领航”工程，选派第一书记120名。', '红色“领航”工程'],
  ['县里组建“红色”工程队，整修水渠12个。', '“红色”工程队'],
  ['全县搭建党建引领“指尖”平台，受理诉求120个。', '“指尖”平台'],
  ['县里打造的“领航”工程，选派第一书记120名。', '“领航”工程'],
  ['县里打造“红色”工程队伍，整修水渠12个。', '“红色”工程'],
])('a name is not cut out of a longer one: %s', (text, name) => {
  expect(practicesOf(text)).toEqual([name]);
});
