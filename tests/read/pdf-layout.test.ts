import { describe, expect, it } from 'vitest';
import { dropRunningLines } from '../../src/read/pdf-furniture.ts';
import { groupRows, type PdfItem } from '../../src/read/pdf-lines.ts';
import { buildParagraphs } from '../../src/read/pdf-paragraphs.ts';
import { orderRegions } from '../../src/read/pdf-regions.ts';

const size = 10;
const place = (text: string, left: number, baseline: number): PdfItem => ({
  text,
  left,
  baseline,
  width: text.length * size,
  size,
});
const page = (items: PdfItem[]) => ({ width: 400, height: 600, items });
const read = (items: PdfItem[]) =>
  buildParagraphs(orderRegions(groupRows(page(items)), 0)).map(({ text }) => text);

describe('a page of a PDF', () => {
  it('joins the wrapped cells of a table into one row', () => {
    const rows = read([
      place('指标', 50, 100),
      place('去年', 180, 100),
      place('今年', 300, 100),
      place('整顿软弱涣散村党组织', 50, 120),
      place('二十一个', 180, 120),
      place('十七个', 300, 120),
      place('（个）', 50, 135),
      place('选派第一书记', 50, 155),
      place('六十名', 180, 155),
      place('六十四名', 300, 155),
    ]);
    expect(rows).toEqual([
      '指标\t去年\t今年',
      '整顿软弱涣散村党组织（个）\t二十一个\t十七个',
      '选派第一书记\t六十名\t六十四名',
    ]);
  });

  it('puts glyphs of another font back into the gap they were left', () => {
    const line = { ...place('把稳政治引领 方向盘', 50, 100), width: 95 };
    expect(
      read([line, { ...place('“', 110, 100), width: 5 }, { ...place('”', 145, 100), width: 5 }]),
    ).toEqual(['把稳政治引领“方向盘”']);
  });

  it('takes out the spaces of a line spread over its width, and keeps those of a byline', () => {
    expect(read([place('村 党 组 织 书 记 年 龄 下 降', 50, 100)])).toEqual(['村党组织书记年龄下降']);
    expect(read([{ ...place('本报记者 甘棠 通讯员 柳青', 50, 100), width: 117 }])).toEqual([
      '本报记者 甘棠 通讯员 柳青',
    ]);
  });

  it('joins a wrapped line with a number that had no room, and ends a paragraph at a short line', () => {
    const full = '清泉县把建强基层组织摆在首位，全县共有村党组织';
    expect(
      read([
        place(full, 50, 100),
        place(full.slice(0, 21), 50, 115),
        place('1312个。', 50, 130),
        place('石岭乡也是这样做的。', 50, 145),
      ]),
    ).toEqual([`${full}${full.slice(0, 21)}1312个。`, '石岭乡也是这样做的。']);
  });
});

describe('dropRunningLines', () => {
  const body = (index: number) =>
    place(`第${index}个做法是把支部建在产业链上，流转土地种植连翘，家家有活干。`, 50, 560);
  const pages = [1, 2, 3].map((number) =>
    page([
      place('清泉党建通讯', 50, 30),
      place(`— ${number} —`, 180, 590),
      place('正文。', 50, 300),
      body(number),
    ]),
  );
  const left = dropRunningLines(pages.map(groupRows), pages).map((rows) => rows.map((row) => row[0]?.text));

  it('drops heads that come again and page numbers, and no full line of text', () => {
    expect(left).toEqual([1, 2, 3].map((number) => ['正文。', body(number).text]));
  });

  it('keeps a line that stands once', () => {
    const once = [page([place('清泉党建通讯', 50, 30), place('正文写在这里，一行写满了才算数。', 50, 300)])];
    expect(dropRunningLines(once.map(groupRows), once)[0]).toHaveLength(2);
  });
});
