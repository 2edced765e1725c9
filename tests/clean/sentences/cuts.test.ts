import { describe, expect, test } from 'vitest';
import { cleanReport } from '../../../src/clean/index.ts';
import { cues, sourceOf } from '../lexicon.ts';

const orchard = [
  '# 果园里建起党支部',
  '本报记者 白露',
  '青石县把党支部建在果园里，果农党员带头改良品种，合作社统一收购，果品卖到了外省。',
  '果园党支部每月开一次果农会，技术员到树下讲剪枝，果农学会了新办法，合作社的果品更甜了。',
];
const court = [
  '# 旁听席上的一课',
  '通讯员 温禾',
  '县纪委监委组织新任职干部走进法庭旁听庭审，庭审结束后当场座谈，干部们红了脸、出了汗。',
  '旁听庭审已成为干部任职前的必修课，庭审案例编成口袋书，干部人手一册，廉洁的弦越绷越紧。',
];
const choir = [
  '# 社区来了合唱队',
  '通讯员 高山',
  '南关社区请来音乐老师，给退休居民排练合唱，每周三晚上广场上歌声不断，老人们的精神头更足了。',
  '合唱队还走进学校和军营演出，唱红歌、讲家史，孩子们听得入了迷，缠着爷爷奶奶再唱一首。',
  '居民说，歌声拉近了邻里，楼道里见面都要打个招呼，谁家有事也有人搭把手。',
];
const joined = (lines: string[]) =>
  cleanReport(sourceOf(lines.join('\n\n')), cues).value.sentences.filter(({ parts }) => parts.length > 1);

test('an article goes on after the whole of another one that was set into it', () => {
  const [left, right] = [
    '今年，果园党支部又带着果农建起冷库，党员带头投工投劳，技术员守在工地，三个月就把冷库盖了起来，合作社的果',
    '品反季上市，果农每斤多卖一块钱，党支部的威信更高了。',
  ];
  const [sentence] = joined([...orchard, left, ...court, right, ...choir]);
  expect(sentence?.text).toBe(left + right);
  expect(sentence?.article).toBe(1);
});

test('an article that breaks off takes no section of the next one', () => {
  const left = '今年，果园党支部又带着果农建起冷库，推动';
  const section = [
    '## 果农的课堂',
    '果园党支部办起夜校，果农党员轮流上台，合作社的技术员讲品种、讲果品、讲销路。',
  ];
  expect(joined([...orchard, left, ...court, ...section])).toEqual([]);
});

describe('where a page says that it turns', () => {
  const left = '今年，果园党支部又带着果农建起冷库，选派第一书';
  const right = '记36名，合作社的果品反季上市。';
  const halves = (lines: string[]) => {
    const { sentences } = cleanReport(sourceOf(lines.join('\n')), cues).value;
    return sentences
      .filter(({ kind }) => kind === 'body')
      .map(({ text, isFragment }) => (isFragment ? `½${text}` : text));
  };

  test('the half behind 上接 goes on from the one before 下转, whatever stands between', () => {
    const lines = [
      ...orchard,
      `${left}（下转第三版）`,
      ...court,
      '果园里建起党支部',
      `（上接第一版）${right}`,
    ];
    expect(halves(lines)).toContain(left + right);
    expect(halves([...orchard, left, '（下转第三版）', ...court, `（上接第一版）${right}`])).toContain(
      left + right,
    );
  });

  test('what stands right behind 下转 is not its other half', () => {
    const told = halves([...orchard, `${left}（下转第三版）${right}`]);
    expect(told).toEqual(expect.arrayContaining([`½${left}`, `½${right}`]));
    expect(halves([...orchard, `${left}（下转3版）`, ...choir]).filter((it) => it.startsWith(left))).toEqual(
      [],
    );
  });

  test('whole sentences around a turn are whole', () => {
    const lines = [
      ...orchard,
      '全县化解村级债务3000万元。（下转第2版）全县清理合同176份。',
      '（上接第1版）果农都说好。',
    ];
    expect(halves(lines)).toEqual(
      expect.arrayContaining(['全县化解村级债务3000万元。', '全县清理合同176份。', '果农都说好。']),
    );
  });
});
