/** A redline as a page: old wording left, new wording right. */
import type { Redline, RedlinePiece, RedlineRow } from '../model.ts';
import { escapeMarkup } from '../text/markup.ts';
import { ownPageHead } from '../text/own-page.ts';

const style = `body{font-family:"Songti SC","SimSun",serif;line-height:1.7;margin:2em auto;max-width:72em;color:#222}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid #bbb;padding:.4em .7em;vertical-align:top;width:50%}
p{margin:.2em 0}
del{background:#fbdcdc;color:#8c1515}
ins{background:#d9f0d9;color:#11581b;text-decoration:none}
.moved{background:#e3e9f8}
.label{color:#666;font-size:85%}`;

/** Titles of the two columns. */
export type SideTitles = { old: string; new: string };

/** A whole HTML page. Every word of the texts is escaped. */
export function writeSideBySide({ rows }: Redline, titles: SideTitles): string {
  const body = rows.map(writeRow).join('\n');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>${ownPageHead}<title>${escapeMarkup(`${titles.old} → ${titles.new}`)}</title>
<style>
${style}
</style></head>
<body>
<table>
<thead><tr><th scope="col">${escapeMarkup(titles.old)}</th><th scope="col">${escapeMarkup(titles.new)}</th></tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`;
}

function writeRow({ kind, pieces, move }: RedlineRow): string {
  const old = kind === 'moved-to' ? '' : writeSide(pieces, 'insert');
  const fresh = kind === 'moved-from' ? '' : writeSide(pieces, 'delete');
  if (move === null) return `<tr class="${kind}"><td>${old}</td><td>${fresh}</td></tr>`;
  const isFrom = kind === 'moved-from';
  const label = `<a class="label" href="#${isFrom ? 'to' : 'from'}-${move}">${isFrom ? '移走' : '移来'} ${move}</a>`;
  const [left, right] = isFrom ? [label + old, ''] : ['', label + fresh];
  return `<tr class="moved" id="${isFrom ? 'from' : 'to'}-${move}"><td>${left}</td><td>${right}</td></tr>`;
}

/** The paragraphs of one side: all pieces but those of the other side's kind. */
function writeSide(pieces: RedlinePiece[], without: RedlinePiece['kind']): string {
  const tags = { equal: ['', ''], insert: ['<ins>', '</ins>'], delete: ['<del>', '</del>'] } as const;
  const paragraphs = [''];
  for (const { kind, text } of pieces) {
    if (kind === without) continue;
    const [open, close] = tags[kind];
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) paragraphs.push('');
      if (line !== '') paragraphs[paragraphs.length - 1] += open + escapeMarkup(line) + close;
    }
  }
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
