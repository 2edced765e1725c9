/** Two places, or two villages, of one name: what an added sentence tells of the other one. */
import { describe, expect, it } from 'vitest';
import { indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
import { indexOwners } from '../../src/redline/owners.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { plainBriefing, rewriteBody, sources } from './briefing.ts';

const places = {
  青岚: { name: '河东区', fullName: '云岭省青岚市河东区' },
  白塔: { name: '河东区', fullName: '云岭省白塔市河东区' },
  清泉: { name: '清泉县', fullName: '云岭省安澜市清泉县' },
  白河: { name: '白河县', fullName: '云岭省安澜市白河县' },
};
const facts: [of: keyof typeof places, text: string, parts?: string[]][] = [
  ['青岚', '河东区推行“网格说事”，建立党员先锋岗286个。'],
  ['白塔', '河东区推行“夜话”工作法，建立党员先锋岗194个。'],
  ['清泉', '石门镇新庄村党支部建立党员责任岗28个。', ['新庄村', '石门镇']],
  ['清泉', '云脚镇新庄村培养后备干部14名。', ['新庄村', '云脚镇']],
  ['清泉', '新庄村评选党员示范户33户。', ['新庄村']],
  ['白河', '新庄村修建便民桥57座。', ['新庄村']],
];
const owned = sources.map((source, report) =>
  report > 0
    ? source
    : {
        ...source,
        text: [source.text, ...facts.map(([, text]) => text)].join('\n'),
        facts: facts.map(([of, text, parts = []], at) => ({ text, parts, paragraph: at, place: places[of] })),
      },
);
const divisions = ['青岚市', '白塔市', '安澜市', '河东区', '清泉县', '白河县', '远山市'].map((name) => ({
  name,
  short: name.slice(0, -1),
}));

function told(text: string): unknown[] {
  const parts = openPackage(plainBriefing);
  sealPackage(parts, indexSources(owned), ['清泉县', '白河县']);
  const edited = rewriteBody((xml) => xml.replace('按语：', `按语：${text}`), zipPackage(parts));
  const again = { parts: openPackage(plainBriefing), places: ['清泉县', '白河县'] };
  return verifyBriefing('b.docx', edited, owned, again, divisions)
    .value.filter(({ kind }) => kind === 'owner')
    .map(({ text: words, owner }) => [words, owner?.told.join('、'), owner?.has.join('、')]);
}

const [qinglan, baita] = [places.青岚.fullName, places.白塔.fullName];
const village = `${places.清泉.fullName}石门镇新庄村`;
const other = `${places.清泉.fullName}云脚镇新庄村`;

describe('the figure of a namesake', () => {
  it.each([
    ['青岚市河东区建立党员先锋岗194个。', ['194个', qinglan, baita]],
    ['云岭省白塔市河东区建立党员先锋岗286个。', ['286个', baita, qinglan]],
    ['青岚河东区建立党员先锋岗194个。', ['194个', qinglan, baita]],
    ['青岚市河东区有新做法。该区建立党员先锋岗194个。', ['194个', qinglan, baita]],
    ['青岚市河东区有新做法。河东区建立党员先锋岗194个。', ['194个', qinglan, baita]],
    ['青岚市的河东区建立党员先锋岗194个。', ['194个', qinglan, baita]],
    ['远山市河东区建立党员先锋岗194个。', ['194个', '远山市河东区', baita]],
    ['石门镇新庄村培养后备干部14名。', ['14名', village, other]],
    ['清泉县云脚镇新庄村建立党员责任岗28个。', ['28个', other, village]],
    ['白河县新庄村培养后备干部14名。', ['14名', `${places.白河.fullName}新庄村`, other]],
  ])('is told: %s', (text, finding) => {
    expect(told(text)).toEqual([finding]);
  });

  it.each([
    '青岚市河东区建立党员先锋岗286个，白塔市河东区建立党员先锋岗194个。',
    '白塔河东区建立党员先锋岗194个。',
    // Of which of the two, the words do not tell.
    '河东区建立党员先锋岗194个。',
    '新庄村培养后备干部14名。',
    '清泉县新庄村培养后备干部14名。',
    '石门镇新庄村建立党员责任岗28个。',
    // The report does not say of which town.
    '云脚镇新庄村评选党员示范户33户。',
    '白河县新庄村修建便民桥57座。',
    '清泉县有新做法。新庄村培养后备干部14名。',
  ])('is nothing where it may be its own: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

it('a place that one report names in full and one does not is one', () => {
  const own = [places.青岚, { name: '河东区', fullName: '青岚市河东区' }].map((place, paragraph) => ({
    facts: [{ text: `河东区建立先锋岗${paragraph + 31}个。`, paragraph, place, parts: ['柳树村', '石门镇'] }],
  }));
  const { namesIn, holding } = indexOwners(own, divisions);
  expect(namesIn('青岚市河东区石门镇柳树村').map(({ name }) => name)).toEqual(['柳树村']);
  expect(holding('31个').map(({ called }) => called)).toEqual(['河东区柳树村']);
});
