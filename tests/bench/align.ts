/**
 * How the align stage grows: invented counties with about 3,000 characters each, 50 against 200 (1 is linear), once
 * in wording that all share and once in wording of each one's own; and what 40 places take.
 * Run: node --import tsx tests/bench/align.ts
 */
import { pathToFileURL } from 'node:url';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import type { Report } from '../../src/model.ts';
import { compareReports, understandBytes } from '../../src/pipeline.ts';

const [few, many, table] = [50, 200, 40];
const sentences = 66;
const most = 2;

/** `#` is a number, `@` a word of the county's own. */
const patterns = [
  '全县整顿软弱涣散村党组织#个，选派@干部#名到村担任第一书记。',
  '推行“@”工作法，把全县划分为#个网格，配备专职网格员#名。',
  '改扩建党群服务中心#个，@站点服务群众#人次。',
  '开展@警示教育#场次，受教育党员干部#人次，处置问题线索#件。',
  '举办@培训班#期，培训干部#人次，储备村级后备力量#名。',
  '全县村集体经济总收入#万元，@合作社带动农户#户增收。',
  '围绕@一线需要，完善联系服务群众的办法，把难事办在家门口。',
];

const letters = '山水田林湖草沙石云月星雨风雪松竹梅兰桃李杏枣麦稻谷豆麻桑茶棉';

/** One county's report; `isOwn` words half of each sentence in its own way. */
function write(county: number, isOwn: boolean): string {
  const pick = (at: number) => {
    const mixed = Math.imul(Math.imul(county + 1, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b), 0xc2b2ae35);
    return letters.charAt((mixed >>> 9) % letters.length);
  };
  const word = (at: number) => pick(at) + pick(at + 5);
  const lines = Array.from({ length: sentences }, (_, line) => {
    let at = line * 7;
    const own = isOwn ? Array.from({ length: 20 }, (_, letter) => pick(line * 20 + letter)).join('') : '';
    const pattern = patterns[line % patterns.length] ?? '';
    const told = pattern.replace(/[#@]/gu, (mark) => {
      at += 1;
      return mark === '@' ? word(at) : String(2 + ((county * 97 + at * 61) % 900));
    });
    return `${own}${told}`;
  });
  return `${word(county)}县基层党建纪实\n\n${lines.join('\n\n')}\n`;
}

type Bench = {
  reports: (count: number, isOwn: boolean) => Promise<Report[]>;
  align: (reports: Report[]) => number;
};

function prepare(): Bench {
  const knowledge = loadKnowledge().value;
  const reports = async (count: number, isOwn: boolean) => {
    const made: Report[] = [];
    for (let county = 0; county < count; county += 1) {
      const place = `青原省云州市${letters.charAt(county % 30)}${letters.charAt(Math.floor(county / 30))}塬县`;
      const bytes = new TextEncoder().encode(write(county, isOwn));
      const meta = { place, date: String(2020 + (county % 5)) };
      made.push((await understandBytes({ file: `${county}.txt`, bytes, meta }, knowledge)).value);
    }
    return made;
  };
  /** Milliseconds, the best of three after a first run. */
  const align = (input: Report[]) => {
    const times = Array.from({ length: 4 }, () => {
      const start = performance.now();
      compareReports(input, knowledge, 3);
      return performance.now() - start;
    });
    return Math.min(...times.slice(1));
  };
  return { reports, align };
}

/** Lines: what, the times, and how far from linear. */
export async function benchAlign(): Promise<string[]> {
  const { reports, align } = prepare();
  const lines: string[] = [];
  for (const isOwn of [false, true]) {
    const all = await reports(many, isOwn);
    const [small, large] = [align(all.slice(0, few)), align(all)];
    const growth = large / small / (many / few);
    const name = isOwn ? 'wording of their own' : 'shared wording';
    lines.push(
      `align ${few} → ${many} reports, ${name}: ${small.toFixed(0)} ms → ${large.toFixed(0)} ms, ${growth.toFixed(2)} × linear (limit ${most})`,
    );
    if (!isOwn) lines.push(`align ${table} places: ${align(all.slice(0, table)).toFixed(0)} ms`);
  }
  return lines;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${(await benchAlign()).join('\n')}\n`);
}
