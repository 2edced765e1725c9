/** Articles that are of no one place: of the whole country, of places here and there. */
import type { Wording } from '../wording/index.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import { isWithin } from './place-table.ts';

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
  return lead !== null && scene.wide.test(lead.text.slice(lead.dateline));
}

/** Whether a title says that the article goes from place to place: 各地掀起…, 在四川、云南调研. */
export function isDivided({ titles }: ArticleLines, { scene }: Wording): boolean {
  return titles.some((line) => scene.roundup.test(line.text) || hasProvinces(line));
}

function hasProvinces({ text, mentions }: Line): boolean {
  // 秭归县广播电视台《峡江夜话》: a programme's name tells of no second place
  const spoken = mentions.filter((it) => text.charAt(it.start - 1) !== '《');
  const [first, ...rest] = spoken.map((it) => it.division);
  return first !== undefined && rest.some((it) => !it.lineage.some((outer) => isWithin(first, outer)));
}
