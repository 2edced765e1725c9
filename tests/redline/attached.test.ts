/** What our own words say of a place right behind its name: its share, its level and its time. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import type { ProofFinding } from '../../src/model.ts';
import { explainFinding, indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { rewriteBody } from './briefing.ts';

const names = ['清泉县', '白河县', '云岭市'];
const words = names.map((name, at) => `${name}整顿软弱涣散村党组织${at + 41}个，逐一选派第一书记。`);
const sources = words.map((text, at) => ({
  file: `${names[at]}.txt`,
  text,
  facts: [
    { text, paragraph: 1, place: { name: names[at] ?? '', fullName: `云岭省${names[at]}` }, parts: [] },
  ],
}));
const note = [
  '按语：本期收录报道3篇，涉及清泉县（2025年）、白河县（“十四五”，2025年报道）、云岭市（2020年5月至2021年5月）3个地区。',
  '从篇幅看，侧重基层组织的有清泉县（58%）、白河县（65%）；侧重清廉文化的有云岭市（71%）。',
];
const heads = ['主题', '清泉县 县级，2025年报道', '白河县 县级，2025年报道', '云岭市 市级，2025年'];
const figures =
  '云岭市：储备后备力量人数：3名以上（2025年；报道3第1段）；重点企业组织覆盖率：46%→87%（2025年报道；报道3第1段）。';

const row = (texts: string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
const document = new Document({
  sections: [
    {
      children: [
        ...note.map((text) => new Paragraph(text)),
        new Table({ rows: [row(heads), row(['软弱涣散整顿', ...words])] }),
        new Paragraph(figures),
        new Paragraph('本期摘录均照录原文，并注明出处和段落。'),
      ],
    },
  ],
});
const made = new Uint8Array(await Packer.toArrayBuffer(document));
const sealed = openPackage(made);
sealPackage(sealed, indexSources(sources), names);

function verify(...edits: [from: string, to: string][]) {
  const edited = rewriteBody((xml) => {
    for (const [from] of edits) expect(xml).toContain(from);
    const marked = edits.reduce((body, [from], at) => body.replace(from, `\u0001${at}\u0001`), xml);
    return edits.reduce((body, [, to], at) => body.replace(`\u0001${at}\u0001`, to), marked);
  }, zipPackage(sealed));
  const again = { parts: openPackage(made), places: names };
  return verifyBriefing('b.docx', edited, sources, again).value;
}
const told = (...edits: [string, string][]) =>
  verify(...edits).map(({ kind, text, was }) => [kind, text, was]);

describe('what stands behind a name', () => {
  it('is an error with the share of another place', () => {
    expect(told(['白河县（65%）', '云岭市（65%）'])).toEqual([['place', '云岭市（65%）', '白河县']]);
    expect(told(['清泉县（58%）', '白河县（58%）'], ['白河县（65%）', '清泉县（65%）'])).toEqual([
      ['place', '白河县（58%）', '清泉县'],
      ['place', '清泉县（65%）', '白河县'],
    ]);
  });

  it.each([
    ['half of its time', '云岭市（2020年5月至2021年5月）', '云岭市（2020年）'],
    ['the year of a report as that of the facts', '“十四五”，2025年报道', '“十四五”，2025年'],
    ['another level', '清泉县 县级', '清泉县 市级'],
    ['another time in the head of its column', '白河县 县级，2025年报道', '白河县 县级，2025年'],
  ])('is an error with %s', (_, from, to) => {
    expect(verify([from, to]).map(({ kind, level }) => [kind, level])).toEqual([['label', 'error']]);
  });

  it('is an error with another number', () => {
    expect(told(['云岭市（71%）', '云岭市（17%）'])).toEqual([['number', '17%', '71%']]);
  });

  it.each([
    ['another name of our own', '涉及清泉县', '涉及青石县'],
    ['more words than it had', '云岭市 市级，2025年', '云岭市 市级，2025年，全市'],
    ['a year without its sign', '清泉县（2025年）', '清泉县（2025）'],
    ['what stands before it', '侧重清廉文化的有', '清廉文化占得较多的有'],
  ])('is listed, no error, with %s', (_, from, to) => {
    expect(verify([from, to]).map(({ level }) => level)).toEqual(['warning']);
  });
});

describe('a figure behind its name', () => {
  it.each([
    ['its limit gone', '：3名以上（', '：3名（', '3名', '3名以上'],
    ['another limit', '：3名以上（', '：近3名（', '近3名', '3名以上'],
    ['the first of two values alone', '：46%→87%（', '：46%（', '46%', '46%→87%'],
  ])('is an error with %s', (_, from, to, text, was) => {
    expect(told([from, to])).toEqual([['number', text, was]]);
  });

  it('may have its newest value alone', () => {
    expect(verify(['：46%→87%（', '：87%（']).map(({ level }) => level)).toEqual(['warning']);
  });
});

describe('in words', () => {
  const finding: ProofFinding = {
    kind: 'number',
    level: 'error',
    text: '90%',
    was: '92%',
    place: { part: 'body', heading: null, row: null, column: null, paragraph: 0, span: { start: 0, end: 3 } },
    removed: null,
    owner: null,
    source: { file: 'a/b.txt', paragraph: 3, text: '覆盖率分别达到92%、90%。' },
  };

  it('a number that the source has in another place is not said to stand nowhere', () => {
    expect(explainFinding(finding, 'zh')[0]).toBe('数字“90%”不是来源此处的数字');
    const source = { file: 'a/b.txt', paragraph: 3, text: '覆盖率达到92%。' };
    expect(explainFinding({ ...finding, source }, 'zh')[0]).toBe('数字“90%”在来源中没有对应');
  });

  it('of a long passage the words in question are shown', () => {
    const source = { file: 'a/b.txt', paragraph: 3, text: `${'甲'.repeat(300)}达到92%${'乙'.repeat(300)}` };
    const [, , said] = explainFinding({ ...finding, source }, 'zh');
    expect(said).toBe(`来源 b.txt 第3段：……${'甲'.repeat(38)}达到92%${'乙'.repeat(77)}……`);
  });
});
