/** What a village, town or firm has, told of another one of the same place. */
import { describe, expect, it } from 'vitest';
import type { ProofFinding } from '../../src/model.ts';
import { explainFinding, indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { plainBriefing, rewriteBody, sources } from './briefing.ts';
import { swapCells, withRows } from './edit-table.ts';

const county = { name: '清泉县', fullName: '云岭省安澜市清泉县' };
const lines: [text: string, parts: string[]][] = [
  ['柳沟乡石门村的老支书把账贴在墙上。', ['石门村', '柳沟乡']],
  ['村里流转撂荒地430亩种上脐橙，给全村212户分红18.5万元。', ['石门村', '柳沟乡']],
  ['白果村利用旧榨油坊办起加工厂，带动60余名妇女就近务工。', ['白果村']],
  ['望湖社区成立“老街坊议事团”，把驻区单位请进来。', ['望湖社区']],
  ['社区认领居民微心愿326件，已办结301件。', ['望湖社区']],
  ['青岩公司党支部把党员的名字挂上机台，次品率下降两成。', ['青岩公司']],
  ['车间还设立党员先锋岗45个，带出徒弟68名。', ['青岩公司']],
  ['全县评出先进村77个，县里拿出奖金231万元。', []],
];
const before = sources[0]?.text.split('\n').length ?? 0;
const owned = sources.map((source, report) =>
  report > 0
    ? source
    : {
        ...source,
        text: [source.text, ...lines.map(([text]) => text)].join('\n'),
        facts: lines.map(([text, parts], at) => ({
          text,
          parts,
          paragraph: before + at + 1,
          place: county,
        })),
      },
);
const [, village, workshop, , wishes, , posts] = lines.map(([text]) => text) as [string, ...string[]];

type Body = (xml: string) => string;
/** The briefing with cells of the column of 清泉县, or heads of its rows, as they are given. */
const written =
  (cells: Record<string, string>): Body =>
  (xml) =>
    Object.entries(cells).reduce((body, [from, to]) => {
      expect(body).toContain(`>${from}<`);
      return body.replace(`>${from}<`, `>${to}<`);
    }, xml);
const [first, second, third] = [
  '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。',
  '17个',
  '未提及',
];

function makeBriefing(body: Body) {
  const bytes = rewriteBody(body, plainBriefing);
  const parts = openPackage(bytes);
  const places = ['清泉县', '白河县'];
  sealPackage(parts, indexSources(owned), places);
  const again = { parts: openPackage(bytes), places };
  const verify = (edit: Body, isRemade = true): ProofFinding[] =>
    verifyBriefing('b.docx', rewriteBody(edit, zipPackage(parts)), owned, isRemade ? again : null, []).value;
  return verify;
}

const told = (findings: ProofFinding[]) =>
  findings
    .filter(({ level, place }) => level === 'error' && place.part === 'body')
    .map(({ kind, owner }) => [kind, owner?.told.join('、'), owner?.has.join('、')]);
const same: Body = (xml) => xml;
const rename =
  (from: string, to: string): Body =>
  (xml) => {
    expect(xml).toContain(from);
    return xml.replace(from, to);
  };

describe('a part named in the cell', () => {
  const verify = makeBriefing(
    written({
      [first]: `柳沟乡石门村……${village}`,
      [second]: `望湖社区：${wishes}`,
      [third]: '60余名　2025年，白果村',
    }),
  );

  it('is nothing as it was made', () => {
    expect(verify(same)).toEqual([]);
    expect(verify(same, false)).toEqual([]);
  });

  it.each([
    [
      'before …… by a part that the report has further on',
      '柳沟乡石门村……',
      '白果村……',
      '白果村',
      '清泉县石门村',
    ],
    ['before …… with the place', '柳沟乡石门村……', '清泉县白果村……', '白果村', '清泉县石门村'],
    ['before a colon', '望湖社区：', '石门村：', '石门村', '清泉县望湖社区'],
    ['before a colon, by a firm', '望湖社区：', '青岩公司：', '青岩公司', '清泉县望湖社区'],
    ['beside a figure', '2025年，白果村', '2025年，石门村', '石门村', '清泉县白果村'],
  ])('is an error with the right one when it is written over: %s', (_, from, to, name, has) => {
    const findings = verify(rename(from, to));
    expect(told(findings)).toEqual([['owner', name, has]]);
    expect(findings[0] && explainFinding(findings[0], 'zh')).toContain(`来源中属于${has}，不属于${name}`);
  });

  it('is an error without the briefing made anew, where words say what is told', () => {
    expect(told(verify(rename('望湖社区：', '石门村：'), false))).toEqual([
      ['owner', '石门村', '清泉县望湖社区'],
    ]);
  });

  it.each([
    ['before ……, made the county', '柳沟乡石门村……', '清泉县……', '清泉县石门村'],
    ['before ……, gone', '柳沟乡石门村……', '', '清泉县石门村'],
    ['before a colon, made the county', '望湖社区：', '清泉县：', '清泉县望湖社区'],
    ['before a colon, gone', '望湖社区：', '', '清泉县望湖社区'],
    ['beside a figure, made the county', '2025年，白果村', '2025年，清泉县', '清泉县白果村'],
    ['beside a figure, gone', '2025年，白果村', '2025年', '清泉县白果村'],
  ])('is an error where what it has stands as the whole place’s: %s', (_, from, to, has) => {
    expect(told(verify(rename(from, to)))).toEqual([['owner', '清泉县', has]]);
  });

  it('may be called by its town', () => {
    expect(told(verify(rename('柳沟乡石门村……', '柳沟乡……')))).toEqual([]);
  });
});

it('is an error in a quotation that names it', () => {
  const verify = makeBriefing(written({ [first]: workshop ?? '' }));
  expect(told(verify(rename('白果村利用', '石门村利用')))).toEqual([['owner', '石门村', '清泉县白果村']]);
});

describe('a part named beside what is the whole place’s', () => {
  const whole = '全县评出先进村77个，县里拿出奖金231万元。';
  const verify = makeBriefing(written({ [first]: whole, [second]: '77个　2025年', [third]: posts ?? '' }));

  it.each([
    ['before a quotation', `>${whole}<`, `>石门村：${whole}<`],
    ['before a quotation, by ……', `>${whole}<`, `>石门村……${whole}<`],
    ['behind a figure', '77个　2025年', '77个　2025年，石门村'],
  ])('is an error: %s', (_, from, to) => {
    expect(told(verify(rename(from, to)))).toEqual([['owner', '石门村', '清泉县']]);
  });

  it('is none where it is its own, or the place’s own name stands there', () => {
    const isOwner = ([kind]: (string | undefined)[]) => kind === 'owner';
    expect(told(verify(rename(`>${posts}<`, `>青岩公司：${posts}<`))).filter(isOwner)).toEqual([]);
    expect(told(verify(rename(`>${whole}<`, `>清泉县：${whole}<`))).filter(isOwner)).toEqual([]);
    expect(told(verify(rename('77个　2025年', '77个　2025年，清泉县')))).toEqual([]);
  });
});

describe('parts named in the heads of rows', () => {
  const verify = makeBriefing(
    written({
      软弱涣散整顿: '柳沟乡石门村',
      '整顿数（个）': '望湖社区',
      网格: '青岩公司',
      [first]: village ?? '',
      [second]: wishes ?? '',
      [third]: posts ?? '',
    }),
  );

  it('are nothing as they were made', () => {
    expect(verify(same)).toEqual([]);
    expect(verify(same, false)).toEqual([]);
  });

  it.each<[string, [number, number], [number, number], string[][]]>([
    [
      'a village and a community',
      [1, 1],
      [2, 1],
      [
        ['石门村', '清泉县望湖社区'],
        ['望湖社区', '清泉县石门村'],
      ],
    ],
    [
      'a community and a firm',
      [2, 1],
      [3, 1],
      [
        ['望湖社区', '清泉县青岩公司'],
        ['青岩公司', '清泉县望湖社区'],
      ],
    ],
  ])('tell two cells of one column that changed places: %s', (_, one, other, pairs) => {
    const found = told(verify((xml) => swapCells(xml, one, other)));
    expect(new Set(found.map(([, place, has]) => `${place}<${has}`))).toEqual(
      new Set(pairs.map(([place, has]) => `${place}<${has}`)),
    );
    expect(found.every(([kind]) => kind === 'owner')).toBe(true);
  });

  it('tell a head that was written over', () => {
    const found = told(verify(rename('>柳沟乡石门村<', '>白果村<')));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((it) => it.join() === 'owner,白果村,清泉县石门村')).toBe(true);
  });

  it('may stand in another order', () => {
    const findings = verify((xml) =>
      withRows(xml, ([head = '', one = '', two = '', three = '']) => [head, three, one, two]),
    );
    expect(told(findings)).toEqual([]);
  });
});

describe('a part named in the sentence before', () => {
  const verify = makeBriefing(
    written({ [first]: `柳沟乡石门村的老支书把账贴在墙上。${village}`, [second]: wishes ?? '' }),
  );

  it('is an error with the right one when it is written over', () => {
    const found = told(verify(rename('柳沟乡石门村的', '望湖社区的')));
    expect(found).toContainEqual(['owner', '望湖社区', '清泉县石门村']);
  });

  it('is an error where such a sentence comes in', () => {
    const found = told(verify(rename(`>${wishes}<`, `>青岩公司有新做法。${wishes}<`)));
    expect(found).toContainEqual(['owner', '青岩公司', '清泉县望湖社区']);
  });

  it('is an error in words that somebody adds, and not where they turn to the whole place', () => {
    const added = (text: string) => rename('</w:tbl>', `</w:tbl><w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
    expect(told(verify(added('石门村办起加工厂，带动妇女60余名。')))).toContainEqual([
      'owner',
      '石门村',
      '清泉县白果村',
    ]);
    expect(told(verify(added('石门村算一个，全县评出先进村77个。')))).toEqual([]);
    expect(told(verify(added('白果村带动妇女60余名，石门村分红18.5万元。')))).toEqual([]);
  });
});
