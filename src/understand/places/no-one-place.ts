/** Articles that are of no one place: of the whole country, of places here and there. */
import type { Wording } from '../wording/index.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import { isAway } from './clues.ts';
import { isWithin } from './place-table.ts';
import type { Mention } from './resolve-names.ts';

/** Whether the article opens with a central body, which speaks of the whole country. */
export function isCentral({ lead, titles }: ArticleLines, { scene }: Wording): boolean {
  const opening = lead?.text.slice(lead.dateline) ?? '';
  const says = (text: string) => scene.central.test(text) && !scene.inspection.test(text);
  return (
    !scene.visit.test(opening.slice(0, 80)) &&
    (says(opening) || titles.some((line) => says(line.text.replace(/^\[.*?\]/u, ''))))
  );
}

/** 习近平总书记指出…: the article opens with the country's affairs, and a place may come as an example of them. */
export function opensWide({ lead }: ArticleLines, { scene }: Wording): boolean {
  if (lead === null) return false;
  const opening = lead.text.slice(lead.dateline);
  // 过去的一年，…各级纪检监察机关…: and no place is named
  return scene.wide.test(opening) || (lead.mentions.length === 0 && scene.everywhere.test(opening));
}

/** Whether a title or the opening says that the article goes from place to place: 各地掀起…, 在四川、云南调研. */
export function isDivided(
  { titles, lead, lines }: ArticleLines,
  wording: Wording,
  visitors: ReadonlySet<Mention>,
): boolean {
  const { scene } = wording;
  return (
    titles.some((line) => isRoundup(line, scene) || hasProvinces(line, wording, visitors)) ||
    hasUnnamed(lines) ||
    (lead !== null && opensWithTwo(lead, scene))
  );
}

/** 各地掀起…, but not 温宿苹果卖全国, 淳化县一支部获评全国先进: the title names whose article it is. */
function isRoundup({ text, mentions }: Line, { roundup }: Wording['scene']): boolean {
  return roundup.test(text) && !mentions.some(({ division }) => division.level === 'county');
}

/** 河北、湖北分别从实际出发 in the first sentence; not 陕西、甘肃交界的某县, 挨着甘肃、陕西. */
function opensWithTwo({ text, dateline, mentions }: Line, { borders, acting }: Wording['scene']): boolean {
  const end = dateline + (/^[^。！？]*/u.exec(text.slice(dateline))?.[0].length ?? 0);
  return mentions.some((it, at) => {
    const next = mentions[at + 1];
    return (
      next !== undefined &&
      next.end <= end &&
      it.division.level === 'province' &&
      next.division.level === 'province' &&
      /(?:^|[^\p{Script=Han}]|在)$/u.test(text.slice(0, it.start)) &&
      /^[、和与及]$/u.test(text.slice(it.end, next.start)) &&
      (!borders.test(text.slice(next.end)) || acting.test(text.slice(next.end)))
    );
  });
}

/** 贵州某县…, 湖北某镇…: cases from here and there, whose places are not told. */
function hasUnnamed(lines: readonly Line[]): boolean {
  if (lines.some(({ mentions }) => mentions.some(({ division }) => division.level === 'county')))
    return false;
  const provinces = lines.flatMap(({ text, mentions }) =>
    mentions.flatMap(({ end, division }) =>
      division.level === 'province' && /^某[省市县区旗州镇乡村局单国]/u.test(text.slice(end)) ? division : [],
    ),
  );
  return new Set(provinces).size > 1;
}

function hasProvinces({ text, mentions }: Line, wording: Wording, visitors: ReadonlySet<Mention>): boolean {
  // 秭归县广播电视台《峡江夜话》: a programme's name tells of no second place, nor does where the guests are from, what
  // somebody is called by (“上海书记”), or where one went to learn (赴浙江取经)
  const spoken = mentions.filter(
    (it) =>
      !/[《“]/u.test(text.charAt(it.start - 1)) &&
      !visitors.has(it) &&
      !isAway(text, it, wording) &&
      !wording.visits.party.test(text.slice(it.end)),
  );
  // 岳普湖县：日照“海鲜”进巴扎
  if (spoken[0] && /^[：:]/u.test(text.slice(spoken[0].end))) return false;
  const [first, ...rest] = spoken.map((it) => it.division);
  return first !== undefined && rest.some((it) => !it.lineage.some((outer) => isWithin(first, outer)));
}
