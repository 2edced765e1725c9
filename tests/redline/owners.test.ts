/** Words that somebody adds, and what they tell of which place. */
import { describe, expect, it } from 'vitest';
import type { ProofFinding } from '../../src/model.ts';
import { explainFinding, indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { briefing, plainBriefing, remade, rewriteBody, sources } from './briefing.ts';

const full = { 清泉县: '云岭省安澜市清泉县', 白河县: '云岭省安澜市白河县' };
type Own = keyof typeof full;
const fact = (name: Own, paragraph: number, text: string) => ({
  text,
  paragraph,
  place: { name, fullName: full[name] },
});
const owned = sources.map((source, at) => ({
  ...source,
  facts:
    at === 0
      ? [
          fact('清泉县', 2, '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。'),
          fact('清泉县', 2, '县委组织部选派第一书记64名。'),
          fact('清泉县', 3, '杏花坪村领办合作社，流转土地1200亩种植连翘，去年村集体经济收入达到38.5万元。'),
          fact('清泉县', 3, '全县评出先进村120个。'),
        ]
      : [
          fact('白河县', 2, '白河县整顿软弱涣散村党组织120个，选派第一书记210名，群众满意度达到96.8%。'),
          fact('白河县', 3, '全县建成网格612个，配备网格员1830名。'),
        ],
}));
const divisions = ['清泉县', '白河县', '安澜市', '长岭县'].map((name) => ({
  name,
  short: name.slice(0, -1),
}));

const verify = (edited: Uint8Array, isRemade = true): ProofFinding[] =>
  verifyBriefing('b.docx', edited, owned, isRemade ? remade() : null, divisions).value;
const told = (findings: ProofFinding[]) =>
  findings
    .filter(({ level }) => level === 'error')
    .map(({ kind, text, owner }) => [kind, text, owner?.told.join('、'), owner?.has.join('、')]);

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const added = (text: string) => rewriteBody((xml) => xml.replace('</w:tbl>', `</w:tbl>${paragraph(text)}`));
const within = (text: string) => rewriteBody((xml) => xml.replace('按语：', `按语：${text}`));
const inCell = (text: string) => rewriteBody((xml) => xml.replace('>未提及<', `>${text}<`));
const changed = (from: string, to: string) =>
  rewriteBody((xml) => {
    expect(xml).toContain(from);
    return xml.replace(from, to);
  });

describe('a figure of one place that new words tell of another', () => {
  it.each<[string, string, string, string]>([
    ['白河县选派第一书记64名。', '64名', '白河县', '清泉县'],
    ['白河选派第一书记64名。', '64名', '白河县', '清泉县'],
    ['值得一看的是，白河县的网格之外，另有第一书记64名这一条。', '64名', '白河县', '清泉县'],
    ['清泉县整顿17个，白河县选派第一书记64名。', '64名', '白河县', '清泉县'],
    ['安澜市长岭县选派第一书记64名，全部到村。', '64名', '长岭县', '清泉县'],
    ['64名第一书记由白河县选派。', '64名', '白河县', '清泉县'],
    ['白河县有新做法。选派第一书记64名。', '选派第一书记64名。', '白河县', '清泉县'],
    ['清泉县、白河县分别选派第一书记210名、64名。', '210名', '清泉县', '白河县'],
    // The number stands under both; the words are of one alone.
    ['清泉县整顿软弱涣散村党组织120个。', '120个', '清泉县', '白河县'],
    ['白河县：县委组织部选派第一书记64名。', '白河县：县委组织部选派第一书记64名。', '白河县', '清泉县'],
    ['清泉县：配备网格员1830名', '清泉县：配备网格员1830名', '清泉县', '白河县'],
  ])('is against the sources: %s', (text, figure, place, owner) => {
    const found = told(verify(added(text)));
    expect(found[0]).toEqual(['owner', figure, place, owner]);
    expect(told(verify(within(text)))).toContainEqual(
      expect.arrayContaining([expect.stringMatching(/owner|number/)]),
    );
    // Without the briefing made anew, too.
    expect(told(verify(added(text), false))[0]).toEqual(found[0]);
  });

  it.each([
    '清泉县选派第一书记64名。',
    '白河县整顿软弱涣散村党组织120个，清泉县评出先进村120个。',
    '清泉县、白河县分别选派第一书记64名、210名。',
    '两地共建成网格612个。',
    '清泉县、白河县选派第一书记64名、210名，各有长处。',
    '清泉县：杏花坪村领办合作社，流转土地1200亩种植连翘，去年村集体经济收入达到38.5万元。',
  ])('is nothing of the kind where it is of that place, or of none: %s', (text) => {
    const findings = verify(added(text));
    expect(told(findings)).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('is told by the place of the cell, and of the line above', () => {
    expect(told(verify(inCell('配备网格员1830名，全部上岗到位')))).toContainEqual([
      'owner',
      '1830名',
      '清泉县',
      '白河县',
    ]);
    const lines = rewriteBody((xml) =>
      xml.replace('</w:tbl>', `</w:tbl>${paragraph('白河县：')}${paragraph('选派第一书记64名。')}`),
    );
    expect(told(verify(lines))).toEqual([['owner', '选派第一书记64名。', '白河县', '清泉县']]);
  });

  it('is told with the paragraph that has it', () => {
    const finding = verify(added('白河县选派第一书记64名。')).find(({ kind }) => kind === 'owner');
    expect(finding?.source).toMatchObject({ file: 'qingquan.txt', paragraph: 2 });
    expect(finding && explainFinding(finding, 'zh').slice(0, 2)).toEqual([
      '说成了别的地区的：“64名”',
      '来源中属于清泉县，不属于白河县',
    ]);
  });
});

describe('a number of ten thousands', () => {
  const money = '全县投入帮扶资金3200万元，惠及群众12万人，建成微菜园3000余个。';
  const given = sources.map((source, at) =>
    at > 0 ? source : { ...source, text: `${source.text}\n${money}`, facts: [fact('清泉县', 4, money)] },
  );
  const numbersIn = (text: string) => {
    const parts = openPackage(plainBriefing);
    sealPackage(parts, indexSources(given), []);
    const edit = (xml: string) => xml.replace('</w:tbl>', `</w:tbl>${paragraph(text)}`);
    return verifyBriefing('b.docx', rewriteBody(edit, zipPackage(parts)), given, null, divisions)
      .value.filter(({ kind }) => kind === 'number')
      .map((it) => it.text);
  };

  it.each([
    ['清泉县培训党员3200万人次。', '3200'],
    ['清泉县投入帮扶资金12万元。', '12'],
    ['清泉县建成微菜园3000余亩。', '3000'],
    ['清泉县投入帮扶资金3200亿元。', '3200'],
  ])('is known by its whole unit: %s', (text, number) => {
    expect(numbersIn(text)).toEqual([number]);
  });

  it.each(['清泉县投入帮扶资金 3200 万元。', '帮扶资金有3200万。', '惠及12万人次。', '建成微菜园3000余个。'])(
    'is the report’s where it has the same: %s',
    (text) => {
      expect(numbersIn(text)).toEqual([]);
    },
  );
});

describe('a place that was written over', () => {
  it.each([
    ['before a quotation', '>清泉县：杏花坪村', '>白河县：杏花坪村'],
    ['in the head of a column', '>白河县<', '>长岭县<'],
    ['in a quotation', '>今年以来，清泉县', '>今年以来，白河县'],
    ['in the other half of a quotation', '>白河县整顿软弱', '>清泉县整顿软弱'],
  ])('is a finding: %s', (_, from, to) => {
    const findings = verify(changed(from, to));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ place }) => place.part === 'body')).toBe(true);
  });
});

describe('what a figure of a cell says beside its number', () => {
  /** A briefing whose cell has the figure as made; the sources have it so. */
  const made = (figure: string) => {
    const body = (bytes: Uint8Array) => rewriteBody((xml) => xml.replace('>17个<', `>${figure}<`), bytes);
    const parts = openPackage(body(plainBriefing));
    const texts = owned.map((it) => ({ ...it, text: `${it.text}\n又有一条说是${figure.split('　')[0]}。` }));
    sealPackage(parts, indexSources(texts), []);
    const again = { parts: openPackage(body(plainBriefing)), places: [] };
    return {
      bytes: zipPackage(parts),
      check: (edited: Uint8Array) => verifyBriefing('b.docx', edited, texts, again, divisions).value,
    };
  };
  it.each([
    ['八成以上　2025年', '八成　2025年'],
    ['近20个　软弱涣散村', '20个　软弱涣散村'],
    ['近20个', '20个'],
    ['不少于2名', '2名'],
    ['38.5万元　去年', '38.5元　去年'],
    ['60余个　2025年', '60个　2025年'],
    ['20个　2025年', '近20个　2025年'],
    ['2名以上', '2名以下'],
    ['79%→93%以上', '79%→93%'],
  ])('is against the sources when it is edited: %s → %s', (figure, edited) => {
    const { bytes, check } = made(figure);
    expect(check(bytes)).toEqual([]);
    const findings = check(rewriteBody((xml) => xml.replace(`>${figure}<`, `>${edited}<`), bytes));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ level }) => level)).not.toContain('warning');
  });

  it('is nothing where a blank came in, a change where the words behind it are fewer, and an error where no report has them', () => {
    const { bytes, check } = made('近20个　软弱涣散村');
    const edited = (to: string) =>
      check(rewriteBody((xml) => xml.replace('>近20个　软弱涣散村<', to), bytes));
    expect(edited('>近 20 个　软弱涣散村<')).toEqual([]);
    expect(edited('>近20个　涣散村<')).toMatchObject([{ kind: 'changed', level: 'warning' }]);
    expect(edited('>近20个　薄弱村<')).toMatchObject([{ kind: 'sentence', level: 'error' }]);
  });
});

it('has nothing to tell of an untouched briefing', () => {
  expect(verify(briefing)).toEqual([]);
});
