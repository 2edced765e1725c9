/** What a briefing records of itself, and what verify makes of it. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  describePlace,
  explainFinding,
  removeSeal,
  verifyBriefing,
  writeFixReport,
} from '../../src/redline/index.ts';
import { readSeal, sealPassage } from '../../src/redline/seal.ts';
import { keyOf } from '../../src/redline/seal-keys.ts';
import { countLetters, splitSentences } from '../../src/redline/sentences.ts';
import { readWordText } from '../../src/redline/word-text.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { briefing, remade, rewriteBody, rewritePart, sealBriefing, sources } from './briefing.ts';

const verify = (bytes: Uint8Array) => verifyBriefing('b.docx', bytes, sources, remade()).value;
const placed = sealBriefing(['清泉县', '白河县']);
const record = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['customXml/item1.xml'] ?? new Uint8Array());

describe('the record of a briefing', () => {
  it('holds no word of it: nothing beside ASCII, and keys as long as each other', () => {
    const xml = record(placed);
    expect(xml).toMatch(/^[\x20-\x7e\n]+$/);
    const keys = [...xml.matchAll(/keys="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(' '));
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter((key) => !/^(?:-|[\w-]{12})$/.test(key))).toEqual([]);
  });

  it('has no key of a text with fewer than twelve letters, figures aside', () => {
    const parts = openPackage(placed);
    const passages = readSeal(parts)?.passages ?? [];
    const told = readWordText(parts).flatMap(({ text }) => splitSentences(text).map((it) => it.text));
    const keys = passages.flatMap(({ sentences }) => sentences.map(({ key }) => key));
    expect(keys).toHaveLength(told.length);
    expect(told.map((text, at) => countLetters(text) < 12 === (keys[at] === null))).not.toContain(false);
    expect(keys.filter((key) => key === null).length).toBeGreaterThan(5);
  });

  it.each([
    ['十一个字母的一句话不够。', true],
    ['十二个字母的这句话正够了。', false],
    ['2025年，一一二二三三四四五5个。', true],
  ])('%s is short: %s', (text, short) => {
    expect(countLetters(text)).toBe(short ? 11 : 12);
    expect(keyOf(text, 'salt') === null).toBe(short);
  });

  it('has a key of a whole paragraph only where its sentences without one have twelve letters together', () => {
    const long = '这一句话有十二个以上的字母，因此有自己的一份记录。';
    const [one] = readWordText(openPackage(placed));
    if (!one) throw new Error('the briefing has no paragraph');
    const keyOfWhole = (text: string) =>
      sealPassage({ ...one, text }, 'salt', () => ({ isQuoted: false, origin: null })).key;
    expect(keyOfWhole(`${long}张某已被撤职。`)).toBeNull();
    expect(keyOfWhole(`${long}张某已被撤职。另有五条。`)).toBeNull();
    expect(keyOfWhole(`${long}张某已被撤职。另有五条未列。`)).not.toBeNull();
    expect(keyOfWhole(`120个　2025年，软弱涣散村党组织（报道1第16段）`)).toBeNull();
    expect(keyOfWhole(long)).toBeNull();
    const parts = openPackage(placed);
    const told = readWordText(parts);
    for (const [at, { key, sentences }] of (readSeal(parts)?.passages ?? []).entries()) {
      const texts = splitSentences(told[at]?.text ?? '').map(({ text }) => text);
      const rest = texts.filter((_, index) => sentences[index]?.key === null).join('');
      if (countLetters(rest) < 12) expect(key).toBeNull();
    }
  });

  it('is salted: the same sentence has another key in another briefing', () => {
    const parts = openPackage(placed);
    const [one, other] = [readSeal(parts), readSeal(openPackage(briefing))];
    expect(one?.salt).toHaveLength(22);
    const plain = splitSentences(readWordText(parts)[1]?.text ?? '')[0]?.text ?? '';
    for (const algorithm of ['md5', 'sha1', 'sha256']) {
      const hash = createHash(algorithm).update(plain).digest();
      for (const form of ['hex', 'base64', 'base64url'] as const)
        expect(record(placed)).not.toContain(hash.toString(form).slice(0, 12));
    }
    expect(other?.passages).toHaveLength(one?.passages.length ?? 0);
  });

  it('keeps the place and the source of what was quoted', () => {
    const passages = readSeal(openPackage(placed))?.passages ?? [];
    const quoted = passages.filter(
      ({ place, sentences }) => place !== null && sentences.some((it) => it.isQuoted),
    );
    expect(quoted.map(({ place, sentences }) => [place, sentences[0]?.origin])).toContainEqual([
      1,
      { report: 1, paragraph: 2 },
    ]);
  });

  it('leaves nothing of a paragraph that was deleted, in no part', () => {
    for (const gone of ['今年以来，清泉县排查出软弱涣散村党组织17个，已整顿转化15个。', '二、村级经济']) {
      const edited = rewriteBody((xml) => xml.replace(gone, ''), placed);
      const found = Object.entries(unzipSync(edited)).filter(([, bytes]) => strFromU8(bytes).includes(gone));
      expect(found.map(([name]) => name)).toEqual([]);
    }
  });

  it('can be taken out, with all that names it; the rest stays', () => {
    const parts = openPackage(placed);
    const before = new Map(parts);
    expect(removeSeal(parts)).toBe(true);
    expect(removeSeal(parts)).toBe(false);
    expect([...parts.keys()].filter((path) => path.startsWith('customXml/'))).toEqual([]);
    const texts = Object.entries(unzipSync(zipPackage(parts)));
    expect(texts.filter(([, bytes]) => strFromU8(bytes).includes('customXml')).map(([name]) => name)).toEqual(
      [],
    );
    expect(parts.get('word/document.xml')).toBe(before.get('word/document.xml'));
    expect(verifyBriefing('b.docx', zipPackage(parts), sources).problems).toMatchObject([
      { code: 'briefing-without-seal' },
    ]);
  });
});

describe('what was removed', () => {
  const paragraph = '清泉县：杏花坪村领办合作社，流转土地1200亩种植连翘，去年村集体经济收入达到38.5万元。';

  it('is told by heading and ordinal, never by its words', () => {
    const edited = rewriteBody((xml) => xml.replace(paragraph, ''));
    const findings = verify(edited);
    expect(findings).toMatchObject([
      {
        kind: 'removed',
        level: 'warning',
        place: { heading: '二、村级经济' },
        removed: { heading: 3, first: 1, last: 1 },
      },
    ]);
    const told = findings.flatMap((it) => [describePlace(it, 'zh'), ...explainFinding(it, 'zh')]).join();
    expect(told).toContain('已改动（删去）：“二、村级经济”下第1段');
    const options = { author: '核对', date: '2026-01-05T09:00:00Z', language: 'zh' as const };
    const proof = unzipSync(writeFixReport('b.docx', edited, findings, options));
    for (const bytes of Object.values(proof)) expect(strFromU8(bytes)).not.toContain('杏花坪村');
    expect(JSON.stringify(findings)).not.toContain('杏花坪村');
  });

  it('is told when a heading went with it, a sentence of a paragraph, or a cell that others are like', () => {
    const both = rewriteBody((xml) => xml.replace(paragraph, '').replace('二、村级经济', ''));
    expect(verify(both)).toMatchObject([
      { removed: { heading: 3, first: 0, last: 1 }, place: { heading: null } },
    ]);
    const sentence = rewriteBody((xml) =>
      xml.replace('选派第一书记210名，群众满意度达到96.8%。', '').replace('>2024年<', '><'),
    );
    expect(verify(sentence).map(({ kind }) => kind)).toContain('removed');
  });
});

describe('two writings of the same words', () => {
  const bodies = (change: (text: string) => string) =>
    ['word/document.xml', 'word/footnotes.xml'].reduce(
      (bytes, name) =>
        rewritePart(bytes, name, (xml) =>
          xml.replaceAll(/(<w:t(?: [^>]*)?>)([^<]*)/g, (_, tag: string, text: string) => tag + change(text)),
        ),
      placed,
    );
  const wide = (text: string) =>
    text.replaceAll(/[!-%'-;=?-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const narrow = (text: string) =>
    text.replaceAll(/[！-％＇-；＝？-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

  it.each([
    ['full width', wide],
    ['half width', narrow],
    ['full-width blanks', (text: string) => text.replaceAll('，', '，　')],
    ['tabs', (text: string) => text.replaceAll(/(?<=\d)(?=[个名])/g, '\t')],
    ['no-break and thin blanks', (text: string) => text.replaceAll('第', '\u00a0第\u2009')],
  ])('are the same: %s', (_, change) => {
    expect(verify(bodies(change))).toEqual([]);
  });

  it('are the same with a soft line break or tab in a sentence', () => {
    for (const mark of ['<w:br/>', '<w:tab/>'])
      expect(
        verify(
          rewriteBody((xml) =>
            xml.replace('选派第一书记210名', `选派</w:t>${mark}<w:t xml:space="preserve">第一书记210名`),
          ),
        ),
      ).toEqual([]);
  });

  it('are the same wherever such blanks are put', () => {
    const blank = fc.constantFrom(' ', '　', '\t', '\u00a0', '\u2002', '\u202f', '  ');
    fc.assert(
      fc.property(fc.nat(), blank, (at, sign) => {
        const edited = bodies((text) => {
          const place = at % (text.length + 1);
          return text === '' ? text : text.slice(0, place) + sign + text.slice(place);
        });
        // A blank inside a number makes two of it.
        const findings = verify(edited).filter(({ kind }) => kind !== 'number' && kind !== 'sentence');
        expect(findings).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
