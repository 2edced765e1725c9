/** Articles with the titles that a reader is shown: as written, without site, column and source. */
import type { Block, PlainArticle } from '../../model.ts';
import type { Cues } from '../cues.ts';

/** What stands behind a column's name or before a site's is no shorter. */
const shortestTitle = 6;
const longestSubtitle = 60;

/** One entry an article id; the title is its last one of a kind: the story's own, not the page's vertical one. */
export function readArticles(blocks: readonly Block[], cues: Cues): PlainArticle[] {
  const articles = new Map<number, PlainArticle>();
  let above: Block | null = null;
  for (const block of blocks) {
    if (block.article === 0) continue;
    const found = articles.get(block.article);
    const article = found ?? { id: block.article, title: null, subtitles: [], bylines: [] };
    if (!found) articles.set(block.article, article);
    if (block.kind === 'title') {
      const shown = writeTitle(block.text, cues);
      const label = above?.rule === 'place-label' && above.article === block.article ? article.title : null;
      if (block.rule === 'title-rest' && article.title !== null) article.title += shown.title;
      else if (block.rule === 'issued') addSubtitle(article, block, above, cues);
      else if (label !== null) article.title = shown.title = `${label}${shown.title}`;
      else setTitle(article, shown);
    } else if (block.kind === 'subtitle') addSubtitle(article, block, above, cues);
    else if (block.kind === 'byline') article.bylines.push(block.text);
    above = block;
  }
  return [...articles.values()].sort((a, b) => a.id - b.id);
}

function setTitle(article: PlainArticle, { title, columns }: ShownTitle): void {
  article.subtitles.unshift(...columns.filter((column) => !article.subtitles.includes(column)));
  if (article.title === title) return;
  if (article.title !== null) article.subtitles.unshift(article.title);
  article.title = title;
}

/** ——青石县以高质量党建引领乡村 / 全面振兴综述: a subtitle that was set on two lines is one. */
function addSubtitle(article: PlainArticle, block: Block, above: Block | null, cues: Cues): void {
  const words = writeLine(block.text);
  const first = article.subtitles.at(-1) ?? '';
  const isEnded = (text: string) => cues.subtitleEnds.some((end) => text.endsWith(end));
  const isNext = above?.kind === 'subtitle' && above.paragraph + 1 === block.paragraph;
  const isRest =
    isNext && /^[—–-]{2}/.test(first) && !/^[—–-]/.test(words) && !isEnded(first) && isEnded(words);
  if (isRest && first.length + words.length <= longestSubtitle)
    article.subtitles[article.subtitles.length - 1] = first + words;
  else article.subtitles.push(words);
}

type ShownTitle = { title: string; columns: string[] };

// 【走基层】…, [视频]…, 组工视角丨…
const column = /^(?:【([^】]{2,12})】|\[([^\]]{2,8})\]|([^\s|丨｜]{2,10})\s*[|丨｜])\s*(?=\S)/;

/** The title as a reader is shown it, and the columns that stood before it. */
export function writeTitle(text: string, cues: Cues): ShownTitle {
  const line = writeLine(text);
  const { titleHead, titleSource } = cues.patterns;
  let title = dropSource(dropSite(line.replace(titleHead, ''), cues), titleSource) || line;
  const columns: string[] = [];
  for (let tag = column.exec(title); tag; tag = column.exec(title)) {
    if (title.length - tag[0].length < shortestTitle) break;
    columns.push(tag[1] ?? tag[2] ?? tag[3] ?? '');
    title = title.slice(tag[0].length);
  }
  return { title, columns };
}

/** …纪实（来源：青石日报）: where the source is named after the last full stop, the title ends before it. */
function dropSource(line: string, source: RegExp): string {
  const lastSentence = line.lastIndexOf('。') + 1;
  const at = line.slice(lastSentence).search(source);
  if (at < 0) return line;
  return line
    .slice(0, lastSentence + at)
    .replace(/[(（]$/, '')
    .trimEnd();
}

/** …_青石县人民政府门户网站, …--地方--某某网: a page's title ends in the site's name. */
function dropSite(line: string, cues: Cues): string {
  const parts = line.split(/(_+|(?:(?<!\s)\s+)?[|｜]\s*|-{1,2}(?=\p{Script=Han})|(?<!\s)\s+-\s+)/u);
  let end = parts.length;
  for (let at = 2; at < parts.length; at += 2) {
    const isSite = cues.byline.papers.some((word) => parts[at]?.trimEnd().endsWith(word));
    if (isSite && parts[0] && parts[0].length >= shortestTitle) {
      end = 1;
      break;
    }
  }
  const kept = parts.slice(0, end).join('');
  return kept.includes('_') ? (kept.split(/_+/)[0] ?? kept) : kept;
}

/** Without Markdown's marks and the sign of an item (▲, ◆); a vertical title on one line; blanks of any width as one. */
function writeLine(text: string): string {
  return text
    .replace(/^#{1,6}\s*(?!\S{1,20}#)/, '')
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/^[▲△◆◇★☆●○■□※▶►]{1,3}\s{0,3}(?=\S)/, '')
    .replace(/^(?:.\n)+.$/u, (vertical) => vertical.replaceAll('\n', ''))
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}
