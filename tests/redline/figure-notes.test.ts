/** What stands beside a figure, or limits the name of its row, made another or taken away. */
import { describe, expect, it } from 'vitest';
import { indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { plainBriefing, rewriteBody } from './briefing.ts';

const text = [
  '今年以来，清泉县三年累计储备村级后备干部412名，去年外出锻炼96名。',
  '今年，全县培训农村党员2180人次，县乡两级投入经费46万元，计划新建驿站15处。',
].join('\n');
const county = { name: '清泉县', fullName: '云岭省安澜市清泉县' };
const facts = text.split('\n').map((it, at) => ({ text: it, paragraph: at + 1, place: county, parts: [] }));
const sources = [{ file: 'qingquan.txt', text, facts }];
const isLimit = (words: string) => /[今去]年|累计|两级/u.test(words);

const cells: [string, string][] = [
  [
    '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。',
    '412名　三年累计，2025年报道，村级后备干部',
  ],
  ['软弱涣散整顿', '后备干部储备数（人）'],
  ['17个', '15处　今年，2025年报道'],
  ['整顿数（个）', '党员驿站数（计划；处）'],
  ['未提及', '46万元　县乡两级'],
];
const made = rewriteBody(
  (xml) => cells.reduce((body, [from, to]) => body.replace(`>${from}<`, `>${to}<`), xml),
  plainBriefing,
);
const places = ['清泉县', '白河县'];
const sealed = openPackage(made);
sealPackage(sealed, indexSources(sources), places);

function verify(from: string, to: string) {
  const edited = rewriteBody((xml) => {
    expect(xml).toContain(from);
    return xml.replace(from, to);
  }, zipPackage(sealed));
  const again = { parts: openPackage(made), places };
  const { value } = verifyBriefing('b.docx', edited, sources, again, [], [], isLimit);
  return value.filter(({ place }) => place.part === 'body');
}
const told = (from: string, to: string) => verify(from, to).map(({ kind, level }) => `${level} ${kind}`);

describe('what stands beside a figure', () => {
  it.each([
    ['another time', '三年累计', '去年'],
    ['no time', '三年累计，', ''],
    ['another time that its paragraph tells of another figure', '今年，2025', '去年，2025'],
    ['no part', '　县乡两级', ''],
    ['another thing', '，村级后备干部', '，机关年轻干部'],
    ['what stands beside another figure of the sentence', '，村级后备干部', '，外出锻炼'],
  ])('is an error where it is %s', (_, from, to) => {
    const findings = told(from, to);
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings)).toEqual(new Set(['error sentence']));
  });

  it.each([
    ['shorter', '，村级后备干部', '，后备干部'],
    ['left out, where it limits nothing', '，村级后备干部', ''],
    ['written out', '今年，2025年报道', '2025年'],
  ])('is a change where it is %s', (_, from, to) => {
    expect(told(from, to)).toEqual(['warning changed']);
  });
});

describe('the head of a row of figures', () => {
  it.each([
    ['without its beginning', '>后备干部储备数', '>干部储备数'],
    ['of a thing that no report has', '>后备干部储备数', '>网格长储备数'],
    ['of what the sentence says of another figure', '>后备干部储备数', '>后备干部锻炼数'],
    ['of a body of which only the beginning stands there', '>后备干部储备数', '>村级党支部储备数'],
    ['without the mark of a plan', '（计划；处）', '（处）'],
    ['with a limit that no report has', '（人）', '（其中女性；人）'],
  ])('is an error with what it was: %s', (_, from, to) => {
    expect(told(from, to)).toContain('error label');
  });

  it.each([
    ['shorter', '>党员驿站数', '>驿站数'],
    ['in another order', '>后备干部储备数', '>储备后备干部数'],
    ['with a word from beside its figure', '>后备干部储备数', '>村级后备干部储备数'],
  ])('is a change where it is the same %s', (_, from, to) => {
    expect(new Set(told(from, to))).toEqual(new Set(['warning changed']));
  });
});
