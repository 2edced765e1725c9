/** Spans of a sentence in which a number is part of a name: titles, short quotations, set phrases. */
import type { Span } from '../../model.ts';
import type { Numeral } from './numerals.ts';

/** Longest quotation that is taken for a name (“10种模式”); a longer one is speech and may state figures. */
const LONGEST_NAME = 16;

const title = /《[^《》]{1,80}》/g; // 《关于…的十条措施》

const quotations = [
  new RegExp(`[“‘「『][^“”‘’「」『』，。！？；]{1,${LONGEST_NAME}}[”’」』]`, 'g'), // “六个抓好”
  new RegExp(`"[^"，。！？；]{1,${LONGEST_NAME}}"`, 'g'),
];

const setPhrases = [
  /[百千万][名个][一-鿿“”、]{2,24}?(?:工程|计划|行动)(?!队)/g, // 千名博士引进工程
  /(?<![\d零一二三四五六七八九十百千几数上近])[百千万](?![名个余多亩户人元家村里公平吨斤种项件次株头只棵册场])[一-鿿]{1,2}(?:[乡镇]|街道)/g, // 万匹乡
  /两口子/g,
  /(?<![\d零一二两三四五六七八九十几上近])[百千万]成/g, // 史万成, a man's name
  /[百千万][名个]?[一-鿿]{1,4}[进联帮下访入包兴][百千万][一-鿿]/g, // 百名干部进百企
  /(?<![\d.])\d{1,4}[一-鿿]{1,8}(?:\+[\dN]\d{0,3}[一-鿿]{1,8})+/g, // 1个中心+5个片区+N个站点
  /(?<![\d一二三四五六七八九十百千近上余])万家/g, // 进万家
  /[百千万](?![零一二两三四五六七八九十余多几来])[一-鿿][百千万][一-鿿]/g, // 千家万户, but 三千五百名
  /[一二三四五六七八九两]天[一二三四五六七八九两]夜/g, // 三天三夜
  /[\d一二三四五六七八九十]{1,3}[点时][\d一二三四五六七八九十]{1,3}分/g, // 6点50分
  /(?<![\d.零一二两三四五六七八九十百])[千万]条线(?![索路])/g, // 上面千条线
  /(?<![\d.])\d+(?:\.\d+)?(?:\+(?:\d+|[A-Za-z]))+/g, // 131+6+N
];

/** What `markNames` writes: a quotation may yet state a measure, a name is never a figure. */
const QUOTED = 1;
const NAMED = 2;

/** Marks the code units of folded text that belong to names. */
export function markNames(text: string, names: RegExp | null): Uint8Array {
  const marked = new Uint8Array(text.length);
  const mark = (pattern: RegExp, kind: number) => {
    for (const { index, 0: match } of text.matchAll(pattern)) marked.fill(kind, index, index + match.length);
  };
  for (const pattern of quotations) mark(pattern, QUOTED);
  for (const pattern of [title, ...setPhrases, ...(names ? [names] : [])]) mark(pattern, NAMED);
  return marked;
}

/** A quoted measure below this is a name (“10元店”, “5公里党建圈”). */
const LEAST_QUOTED = 100;

/** Whether a number in a short quotation is a quantity all the same: “年产8000吨新材料”. */
export function isQuotedMeasure(
  number: Span & { numeral: Numeral },
  marked: Uint8Array,
  isMeasure: boolean,
): boolean {
  const { value, script } = number.numeral;
  return isMeasure && marked[number.start] === QUOTED && script === 'digits' && value >= LEAST_QUOTED;
}

/** Whether the number is part of a name or a short quotation. */
export function isMarked(number: Span, marked: Uint8Array): boolean {
  return marked[number.start] !== 0 || marked[number.end - 1] !== 0;
}

/** Whether the number is not a quantity because of what touches it: 第3个, 前10名, 8·03, 1+N. */
export function isBarred(text: string, number: Span): boolean {
  const before = text.charAt(number.start - 1);
  const after = text.charAt(number.end);
  if (/[第+·.A-Za-z\d]/.test(before) || after === '·') return true;
  // 1+N, but 1000+个
  if (after === '+' && /[A-Za-z\d]/.test(text.charAt(number.end + 1))) return true;
  // 8-3, A-3; 立案-3件 with a minus sign, but ——3件 and -3件 behind the mark of an item
  if (before === '-' && /[A-Za-z\d]/.test(text.charAt(number.start - 2))) return true;
  if (/[-－−–﹣‐‑]/.test(before) && /[一-鿿]/.test(text.charAt(number.start - 2))) return true;
  // 每万名居民, 每百户: what a rate is held against
  if (before === '每' && /^[十百千万亿]$/.test(text.slice(number.start, number.end))) return true;
  // 数百名, 几十个, 好几百: nobody knows how many.
  return /[数几]/.test(before) && /^[十百千万亿]/.test(text.slice(number.start, number.end));
}

/** Whether the sentence explains a name such as 六个一, whose parts are then each counted as 1. */
export function explainsOnes(text: string): boolean {
  return /[三四五六七八九十\d]个[一1](?!百)/.test(text);
}
