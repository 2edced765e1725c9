/**
 * How the places of labelled articles are told, by kind: right, wide (a part that holds the labelled one), narrow (a
 * part of it), undecided (no place, or none that is sure), off (taken as off topic or not found), wrong. Prints every
 * one that is not right, a count for each folder, and one over all; a name labelled as no place (`-`) is not counted.
 *
 * node --import tsx scripts/corpus/place-kinds.ts FOLDER … (each with gold/ and reports/, as `npm run gold` makes them)
 */
import { readFileSync } from 'node:fs';
import { loadKnowledge, type Report, understandBytes } from '../../src/index.ts';
import { type Gold, readGoldFolder } from './gold-folder.ts';

const part =
  /[^省市州县区旗盟乡镇村]{1,12}?(?:自治区|自治州|自治县|自治旗|省|市|州|县|区|旗|盟|街道|乡|镇|村|社区)/gu;
const knowledge = loadKnowledge({}).value;
const all = new Map<string, number>();
for (const folder of process.argv.slice(2)) {
  const mine = new Map<string, number>();
  for (const { gold, file } of readGoldFolder(folder)) {
    const report = (await understandBytes({ file: gold.report, bytes: readFileSync(file) }, knowledge)).value;
    for (const article of gold.articles) {
      if (!article.on_topic || !article.place) continue;
      const said = placeOf(report, gold, article.article);
      const kind = kindOf(article.place.replace(/\s/gu, ''), said);
      mine.set(kind, (mine.get(kind) ?? 0) + 1);
      all.set(kind, (all.get(kind) ?? 0) + 1);
      if (kind !== 'right') console.log([kind, gold.report, article.article, said, article.place].join('\t'));
    }
  }
  console.log(`${folder}: ${counts(mine)}`);
}
console.log(`all: ${counts(all)}`);

/** The full name that the program gives the article that holds most of the labelled one's units; ? before an unsure one. */
function placeOf(report: Report, gold: Gold, article: number): string {
  const votes = new Map<number, number>();
  for (const { start, end } of gold.units.filter((it) => it.article === article)) {
    const block = report.blocks.find((it) => it.start < end && it.end > start);
    if (block) votes.set(block.article, (votes.get(block.article) ?? 0) + 1);
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
  const found = report.articles.find((it) => it.id === most);
  if (found === undefined) return 'off';
  const said = found.place?.value.fullName;
  return found.placeSure && said ? said : `?${said ?? ''}`;
}

function kindOf(label: string, said: string): string {
  if (said === 'off') return 'off';
  if (said.startsWith('?')) return 'undecided';
  const [wanted, given] = [label, said].map((it) => it.match(part) ?? [it]) as [string[], string[]];
  const only = (parts: string[], one: string) => parts.filter((it) => it.at(-1) === one.at(-1)).length === 1;
  const isOfOneLevel = (one: string, other: string) =>
    one.at(-1) === other.at(-1) && only(wanted, one) && only(given, other);
  const isOther = wanted
    .slice(0, -1)
    .some((it) => given.slice(0, -1).some((that) => isOfOneLevel(it, that) && !isAlike(it, that)));
  const [lastWanted, lastGiven] = [wanted.at(-1) ?? '', given.at(-1) ?? ''];
  if (isOther) return 'wrong';
  // a label may be no more than 新疆
  if (isAlike(lastWanted, lastGiven) || said === label || lastGiven.startsWith(label)) return 'right';
  if (wanted.slice(0, -1).some((it) => isAlike(it, lastGiven))) return 'wide';
  return given.slice(0, -1).some((it) => isAlike(it, lastWanted)) ? 'narrow' : 'wrong';
}

function isAlike(one: string, other: string): boolean {
  const isAutonomous = one.at(-1) === other.at(-1) && `${one}${other}`.includes('自治');
  return (
    one.endsWith(other) || other.endsWith(one) || (isAutonomous && one.slice(0, 2) === other.slice(0, 2))
  );
}

function counts(kinds: Map<string, number>): string {
  const total = [...kinds.values()].reduce((sum, it) => sum + it, 0);
  return `${kinds.get('right') ?? 0} of ${total} right; ${[...kinds]
    .filter(([it]) => it !== 'right')
    .map(([it, count]) => `${it} ${count}`)
    .join(', ')}`;
}
