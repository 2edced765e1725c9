import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProofFinding } from '../../src/model.ts';
import { indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
import { readSeal } from '../../src/redline/seal.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import {
  briefing,
  plainBriefing,
  remade,
  rewriteBody,
  rewritePart,
  sealBriefing,
  sources,
} from './briefing.ts';

const verify = (bytes: Uint8Array, given = sources, places: string[] = []) =>
  verifyBriefing('b.docx', bytes, given, remade(places)).value;
/** With the record and the sources alone. */
const verifyAlone = (bytes: Uint8Array) => verifyBriefing('b.docx', bytes, sources).value;
const brief = (bytes: Uint8Array) => verify(bytes).map(({ kind, text, was }) => [kind, text, was]);
const replace = (from: string, to: string) => rewriteBody((xml) => xml.replace(from, to));

/** A briefing made as another one: the body rewritten before it is sealed. */
function sealed(rewrite: (xml: string) => string): Uint8Array {
  const parts = openPackage(rewriteBody(rewrite, plainBriefing));
  sealPackage(parts, indexSources(sources), []);
  return zipPackage(parts);
}
const verifyAgain = (edited: Uint8Array, made: Uint8Array) =>
  verifyBriefing('b.docx', edited, sources, { parts: openPackage(made), places: [] }).value;
const briefOf = (findings: ProofFinding[]) => findings.map(({ kind, text, was }) => [kind, text, was]);

describe('an untouched briefing', () => {
  it('has no finding', () => {
    expect(verifyBriefing('b.docx', briefing, sources, remade())).toEqual({ value: [], problems: [] });
  });

  it('has none when runs were split and proofing marks put in', () => {
    const split = rewriteBody((xml) =>
      xml
        .replaceAll(/<w:t xml:space="preserve">([^<]{2,})<\/w:t>/g, (_, text: string) =>
          [...text]
            .map((sign) => `<w:t xml:space="preserve">${sign}</w:t>`)
            .join('</w:r><w:proofErr w:type="spellStart"/><w:r>'),
        )
        .replaceAll('“', '"'),
    );
    expect(verify(split)).toEqual([]);
  });

  it('has none when LibreOffice saved it again', () => {
    const saved = readFileSync(new URL('../fixtures/redline/saved-by-libreoffice.docx', import.meta.url));
    expect(verifyBriefing('b.docx', new Uint8Array(saved), sources, remade())).toEqual({
      value: [],
      problems: [],
    });
  });

  it('has none when a program gave its namespaces other prefixes', () => {
    const renamed = rewriteBody((xml) =>
      xml.replaceAll(/\bw:|(?<=xmlns:)w(?==)/g, (name) => name.replace('w', 'ns0')),
    );
    expect(verify(renamed)).toEqual([]);
    const edited = rewriteBody((xml) => xml.replace('>17个<', '>19个<'), renamed);
    expect(brief(edited)).toEqual([['number', '19', '17']]);
  });

  it('is told apart from sources that changed', () => {
    const changed = sources.map(({ file, text }) => ({ file, text: text.replace('1200亩', '1300亩') }));
    expect(verify(briefing, changed).map(({ kind, text }) => [kind, text])).toContainEqual([
      'sentence',
      '清泉县：杏花坪村领办合作社，流转土地1200亩种植连翘，去年村集体经济收入达到38.5万元。',
    ]);
  });

  it('is sealed the same every time', () => {
    expect(sealBriefing()).toEqual(briefing);
  });

  it('has one seal, its own, where its letterhead was made from an earlier briefing', () => {
    const parts = openPackage(sealBriefing(['清泉县']));
    const paths = [...parts.keys()];
    sealPackage(parts, indexSources([]), []);
    expect([...parts.keys()]).toEqual(paths);
    const { passages = [] } = readSeal(parts) ?? {};
    expect(passages.length).toBeGreaterThan(5);
    expect(
      passages.filter(({ place, sentences: all }) => place !== null || all.some((it) => it.isQuoted)),
    ).toEqual([]);
  });
});

describe('words that stand under another place', () => {
  const [here, there] = [
    '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。',
    '白河县整顿软弱涣散村党组织120个，选派第一书记210名，群众满意度达到96.8%。',
  ];
  const placed = sealBriefing(['清泉县', '白河县']);
  const rewrite = (change: (xml: string) => string) => rewritePart(placed, 'word/document.xml', change);
  const briefPlaced = (bytes: Uint8Array) =>
    verify(bytes, sources, ['清泉县', '白河县']).map(({ kind, text, was }) => [kind, text, was]);

  it('are found when two cells changed places', () => {
    const swapped = rewrite((xml) => xml.replace(here, '@').replace(there, here).replace('@', there));
    expect(briefPlaced(swapped)).toEqual([
      ['place', there, '白河县'],
      ['place', here, '清泉县'],
    ]);
  });

  it('are found when they were copied', () => {
    const words = '全县建成网格612个……配备网格员1830名。';
    expect(briefPlaced(rewrite((xml) => xml.replace('未提及', words)))).toEqual([['place', words, '白河县']]);
  });

  it('are found by the labels that cells have in common, where the places are not known', () => {
    const swapped = rewrite((xml) => xml.replace(here, '@').replace(there, here).replace('@', there));
    expect(verifyAlone(swapped).filter(({ kind }) => kind === 'place')).toHaveLength(2);
  });

  it('are not found where nothing moved, nor where a column is renamed', () => {
    expect(verify(placed)).toEqual([]);
    expect(
      verify(rewrite((xml) => xml.replace('>清泉县<', '>清泉<'))).filter(({ kind }) => kind === 'place'),
    ).toEqual([]);
  });
});

describe('a changed number', () => {
  const spots = findNumbers(new TextDecoder().decode(partOf(briefing, 'word/document.xml')));
  const notes = findNumbers(new TextDecoder().decode(partOf(briefing, 'word/footnotes.xml')));

  it('is found wherever it stands, 200 times, with nothing else', () => {
    const edit = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 9 }), isNote: fc.boolean() });
    fc.assert(
      fc.property(edit, ({ at, by, isNote }) => {
        const all = isNote ? notes : spots;
        const spot = all[at % all.length] ?? { start: 0, end: 0, digits: '' };
        const digits = String((Number(spot.digits) + by) % 10 ** spot.digits.length).padStart(
          spot.digits.length,
          '1',
        );
        const name = isNote ? 'word/footnotes.xml' : 'word/document.xml';
        const edited = rewritePart(
          briefing,
          name,
          (xml) => xml.slice(0, spot.start) + digits + xml.slice(spot.end),
        );
        const findings = verify(edited);
        expect(findings).toHaveLength(1);
        expect(findings[0]).toMatchObject({
          kind: 'number',
          text: expect.stringContaining(digits),
          was: expect.stringContaining(spot.digits),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is found where the new number stands in another report', () => {
    const [finding] = verify(replace('>17个<', '>120个<'));
    expect(finding).toMatchObject({
      kind: 'number',
      text: '120',
      was: '17',
      place: { part: 'body', heading: '一、基层组织', row: '整顿数（个）', column: '清泉县 2025年' },
      source: { file: 'qingquan.txt', paragraph: 2 },
    });
  });

  it('is found when all numbers are changed at once', () => {
    const all = rewriteBody((xml) =>
      spots.reduceRight(
        (text, { start, end, digits }) => text.slice(0, start) + String(Number(digits) + 1) + text.slice(end),
        xml,
      ),
    );
    expect(verify(all).length).toBeGreaterThanOrEqual(spots.length - 2); // 38.5 and 96.8 are two runs of digits each
  });

  function partOf(bytes: Uint8Array, name: string): Uint8Array {
    let part = new Uint8Array();
    rewritePart(bytes, name, (xml) => {
      part = new TextEncoder().encode(xml);
      return xml;
    });
    return part;
  }

  function findNumbers(xml: string) {
    return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].flatMap((run) => {
      const base = run.index + run[0].indexOf('>') + 1;
      return [...(run[1] ?? '').matchAll(/\d+/g)].map((match) => ({
        start: base + match.index,
        end: base + match.index + match[0].length,
        digits: match[0],
      }));
    });
  }
});

describe('an edited wording', () => {
  it('is found in a quotation, with what the source says', () => {
    const [finding, ...rest] = verify(replace('已整顿转化15个', '已全部整顿转化15个'));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'sentence',
      was: '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。',
    });
    expect(finding?.source?.text).toContain('已整顿转化15个');
  });

  it('is allowed in our own words, and listed; their numbers are not free', () => {
    const [finding, ...rest] = verify(replace('按语：本期收录报道2篇', '编者按：这一期收录报道2篇'));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'changed',
      level: 'warning',
      text: '编者按：这一期收录报道2篇，涉及2地，共6条做法、3个数据。',
      was: '按语：本期收录报道2篇，涉及2地，共6条做法、3个数据。',
    });
    expect(verify(replace('本期收录报道2篇', '本期收录报道3篇'))).toMatchObject([
      { kind: 'number', level: 'error', text: '3', was: '2' },
    ]);
  });

  it.each([
    ['a heading', '>二、村级经济<', '>二、村级财务<'],
    ['a caption or label', '>软弱涣散整顿<', '>软弱涣散治理<'],
    ['a cell of ours', '>未提及<', '>已提及<'],
  ])('is listed in %s, however short', (_, from, to) => {
    expect(verify(replace(from, to)).filter(({ kind }) => kind === 'changed')).toMatchObject([
      { level: 'warning', text: to.slice(1, -1), was: from.slice(1, -1) },
    ]);
  });

  it('is a fault in the name before a quotation', () => {
    const words = '杏花坪村领办合作社，流转土地1200亩种植连翘，去年村集体经济收入达到38.5万元。';
    const renamed = replace(`清泉县：${words}`, `白河县：${words}`);
    expect(brief(renamed)).toEqual([['sentence', `白河县：${words}`, `清泉县：${words}`]]);
    expect(verifyAlone(renamed).map(({ kind }) => kind)).toEqual(['changed']);
  });

  it('is a fault in the head of a column', () => {
    expect(brief(replace('>白河县<', '>清泉县<'))).toEqual([['sentence', '清泉县', '白河县']]);
  });

  it('is listed in a note', () => {
    const noted = rewritePart(briefing, 'word/footnotes.xml', (xml) =>
      xml.replace('报道1第2段', '材料1第2段'),
    );
    expect(brief(noted)).toEqual([['changed', '材料1第2段', '报道1第2段']]);
  });

  it('is allowed where it quotes the same report rightly', () => {
    expect(
      verify(
        replace(
          '>今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。<',
          '>县委组织部选派第一书记64名。<',
        ),
      ).filter(({ level }) => level === 'error'),
    ).toEqual([]);
  });

  it('may add a number of the reports, and no other', () => {
    const add = (text: string) => replace('</w:tbl>', `</w:tbl><w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
    const words = '值得一看的是选派第一书记64名这一条，另有网格员1830名。';
    expect(verify(add(words))).toMatchObject([{ kind: 'added', level: 'warning', text: words }]);
    expect(verify(add('县委组织部选派第一书记64名。'))).toMatchObject([
      { kind: 'added', level: 'warning', source: { file: 'qingquan.txt', paragraph: 2 } },
    ]);
    expect(brief(add('值得一看的是选派第一书记46名这一条。'))).toEqual([['number', '46', null]]);
    expect(brief(add('文中说“支部建在连心桥上好”。'))).toEqual([['sentence', '支部建在连心桥上好', null]]);
  });

  it('may be taken out, and moved', () => {
    expect(verify(rewriteBody((xml) => xml.replace(/<w:tbl>.*<\/w:tbl>/s, '')))).toMatchObject([
      { kind: 'removed', level: 'warning', text: '', was: null, removed: { heading: 2, first: 1, last: 15 } },
      { kind: 'removed', place: { part: 'footnote' }, removed: { first: 1, last: 5 } },
    ]);
    const moved = rewriteBody((xml) => xml.replace(/(<w:tbl>.*<\/w:tbl>)(.*)(<w:sectPr)/s, '$2$1$3'));
    expect(verify(moved)).toMatchObject([{ kind: 'moved', level: 'warning', text: '二、村级经济' }]);
  });
});

describe('a quotation that was cut, with its source behind it', () => {
  const words = '全县建成网格612个……配备网格员1830名……（报道2第3段）';
  const made = sealed((xml) => xml.replace('全县建成网格612个……配备网格员1830名。', words));
  const edited = (from: string, to: string) =>
    briefOf(
      verifyAgain(
        rewriteBody((xml) => xml.replace(from, to), made),
        made,
      ),
    );

  it('is a quotation: its wording and its numbers are held against the report, and the source by itself', () => {
    expect(verifyAgain(made, made)).toEqual([]);
    expect(edited('配备网格员1830名……', '招聘网格员1830名……')).toEqual([
      ['sentence', words.replace('配备', '招聘').replace(/（.*/, ''), words.replace(/（.*/, '')],
    ]);
    expect(edited('612个', '613个')).toEqual([['number', '613', '612']]);
    expect(edited('报道2第3段', '报道2第5段')).toEqual([['number', '5', '3']]);
  });
});

describe('a unit', () => {
  it('is part of a figure of the reports, and words of ours behind our own counts', () => {
    expect(brief(replace('>17个<', '>17家<'))).toEqual([['number', '17家', '17个']]);
    expect(brief(replace('收入达到38.5万元', '收入达到38.5亿元'))).toEqual([
      ['number', '38.5亿元', '38.5万元'],
    ]);
    expect(brief(replace('涉及2地', '涉及2处'))).toMatchObject([
      ['changed', expect.any(String), expect.any(String)],
    ]);
  });
});

describe('a figure that shows a change, without the briefing made anew', () => {
  const made = sealed((xml) => xml.replace('>17个<', '>17个→15个　2025年<'));
  it.each([
    ['17个→15个　2025年', []],
    ['17个→120个　2025年', ['120']],
    ['18个→15个　2025年', ['18']],
    ['18个→120个　2025年', ['18', '120']],
    ['17个 → 16个　2025年', ['16']],
    ['17个→15家　2025年', ['15']],
  ])('%s', (words, wrong) => {
    const edited = rewriteBody((xml) => xml.replace('17个→15个　2025年', words), made);
    const findings = verifyAlone(edited);
    expect(findings.map(({ kind }) => kind)).toEqual(wrong.map(() => 'number'));
    expect(findings.map(({ text }) => text)).toEqual(wrong);
  });
});

describe('short sentences of a longer paragraph, without the briefing made anew', () => {
  const withRest = (rest: string) =>
    sealed((xml) => xml.replace('涉及2地，共6条', `涉及2地。${rest}本期还收录了不少别的做法，共6条`));
  const long = withRest('另有8条做法未列。其余见下期。');
  it.each([
    ['另有8条做法未列。', '另有9条做法未列。'],
    ['另有8条做法未列。', '另有8条做法未选。'],
  ])('%s → %s: changed, where the short ones together are long enough for a key', (from, to) => {
    const edited = rewriteBody((xml) => xml.replace(from, to), long);
    expect(verifyAlone(edited)).toMatchObject([{ kind: 'changed', text: to }, { kind: 'changed' }]);
    expect(verifyAlone(long)).toEqual([]);
  });

  it('are not checked where they are so short that they could be guessed', () => {
    const short = withRest('另有8条未列。');
    const edited = rewriteBody((xml) => xml.replace('另有8条未列。', '另有9条未列。'), short);
    expect(verifyAlone(edited)).toEqual(verifyAlone(short));
  });
});

describe('what stands elsewhere, or twice', () => {
  const rowOf = (words: string) => new RegExp(`<w:tr>(?:(?!</w:tr>).)*${words}(?:(?!</w:tr>).)*</w:tr>`, 's');

  it('is listed where two rows changed places', () => {
    const swapped = rewriteBody((xml) => {
      const row = rowOf('整顿数（个）').exec(xml)?.[0] ?? '';
      return xml.replace(row, '').replace(rowOf('>网格<'), (last) => last + row);
    });
    expect(verify(swapped)).toMatchObject([{ kind: 'reordered', level: 'warning', place: { part: 'body' } }]);
  });

  it('is listed where a paragraph, or a sentence of one, was copied', () => {
    const words = '按语：本期收录报道2篇，涉及2地，共6条做法、3个数据。';
    const copied = replace('</w:tbl>', `</w:tbl><w:p><w:r><w:t>${words}</w:t></w:r></w:p>`);
    expect(verify(copied)).toMatchObject([{ kind: 'moved', text: words }]);
  });

  it('is nothing where a paragraph was split', () => {
    const made = sealed((xml) =>
      xml.replace('去年村集体经济收入', '今年还有不少新的打算在后头。去年村集体经济收入'),
    );
    const split = rewriteBody(
      (xml) => xml.replace('后头。', '后头。</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">'),
      made,
    );
    expect(verifyAgain(split, made)).toEqual([]);
  });
});

describe('tracked changes count as accepted', () => {
  const attributes = 'w:id="90" w:author="甲" w:date="2026-01-05T09:00:00Z"';
  const cut = (body: string) => replace('<w:t xml:space="preserve">17个</w:t></w:r>', body);

  it('finds a number changed by deletion and insertion', () => {
    const edited = cut(
      `<w:t>1</w:t></w:r><w:del ${attributes}><w:r><w:delText>7</w:delText></w:r></w:del><w:ins ${attributes}><w:r><w:t>9</w:t></w:r></w:ins><w:r><w:t>个</w:t></w:r>`,
    );
    expect(brief(edited)).toEqual([['number', '19', '17']]);
  });

  it('reads nothing of what was deleted or moved away, and joins paragraphs whose mark is deleted', () => {
    const kept = cut(
      `<w:t>17个</w:t></w:r><w:del ${attributes}><w:r><w:delText>99</w:delText></w:r></w:del><w:moveFrom ${attributes}><w:r><w:t>98</w:t></w:r></w:moveFrom>`,
    );
    expect(verify(kept)).toEqual([]);
    const joined = replace('流转土地1200亩', `流转</w:t></w:r></w:p><w:p><w:r><w:t>土地1200亩`);
    const marked = rewriteBody(
      (xml) =>
        xml.replace(
          /<w:p>(?=<w:r><w:t xml:space="preserve">清泉县：)/,
          `<w:p><w:pPr><w:rPr><w:del ${attributes}/></w:rPr></w:pPr>`,
        ),
      joined,
    );
    expect(verify(marked)).toEqual([]);
  });
});

describe('a briefing without its seal', () => {
  it('says so, and looks up numbers and footnoted sentences', () => {
    const { value, problems } = verifyBriefing('b.docx', plainBriefing, sources);
    expect(problems).toMatchObject([{ code: 'briefing-without-seal', place: { file: 'b.docx' } }]);
    const body = rewriteBody((xml) => xml.replace('已整顿转化15个', '已整顿转化16个'), plainBriefing);
    const more = verifyBriefing('b.docx', body, sources).value;
    expect(more.length).toBeGreaterThan(value.length);
    expect(more).toContainEqual(expect.objectContaining({ kind: 'number', text: '16' }));
  });

  it('has the label of a paragraph that is quoted in full as its own', () => {
    const quoted = '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。';
    const body = rewriteBody(
      (xml) => xml.replace('按语：本期收录报道2篇，涉及2地，共6条做法、3个数据。', `报道7第9段　${quoted}`),
      plainBriefing,
    );
    const { value } = verifyBriefing('b.docx', body, sources);
    expect(value.filter(({ level, text }) => level === 'error' && /^[79]$/.test(text))).toEqual([]);
  });

  it.each([
    ['no zip', new Uint8Array([1, 2, 3])],
    ['broken XML', rewriteBody((xml) => xml.slice(0, 900))],
  ])('that cannot be read is one problem: %s', (_, bytes) => {
    expect(() => verifyBriefing('b.docx', bytes, sources)).toThrow('damaged');
  });
});

describe('a quotation that was shortened', () => {
  const whole = '今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。';
  const shortened = (text: string) => brief(replace(whole, text));
  it.each([
    '清泉县排查出软弱涣散村党组织17个，已整顿转化15个。',
    '已整顿转化15个。',
    '排查出软弱涣散村党组织17个。',
  ])('at its head, with no mark of it, is none: %s', (text) => {
    expect(shortened(text).map(([kind]) => kind)).toContain('sentence');
  });
  it.each([
    '……清泉县排查出软弱涣散村党组织17个，已整顿转化15个。',
    '今年以来，清泉县排查出软弱涣散村党组织17个……',
  ])('is one still where the cut is marked: %s', (text) => {
    expect(shortened(text).map(([kind]) => kind)).toEqual(['changed']);
  });
});
