/** `<jb-chart>`: a native Word chart from the table inside, with its caption below. */
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { dropForbidden, readAttribute } from '../../text/markup.ts';
import { childrenNamed, deepText, eachElement, type HtmlElement } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import { bookmarkOf } from '../inline/bookmark-of.ts';
import { writeCaption } from '../table/caption.ts';
import type { Writer } from '../writer.ts';

type ChartData = { categories: string[]; series: { name: string; values: (number | null)[] }[] };

const kinds = ['column', 'bar', 'line', 'pie'] as const;

/** Writes the chart and its caption; a chart without numbers is reported and left out. */
export function emitChart(element: HtmlElement, writer: Writer): void {
  const data = readChartData(element);
  const title = readAttribute(element, 'title') ?? '';
  const kind = kinds.find((known) => known === (readAttribute(element, 'type') ?? 'column'));
  if (!kind || data === null || (kind === 'pie' && data.series.length > 1)) {
    writer.report('chart-without-data', { title });
    return;
  }
  writer.emit(writer.paragraph('Figure', [new ChartRun(chartOptions(element, kind, data, writer))]));
  const caption = writer.survey.captions.get(element);
  if (caption)
    writer.emit(writeCaption(caption, title, bookmarkOf(element, writer), writer, 'FigureCaption'));
}

function chartOptions(
  element: HtmlElement,
  kind: (typeof kinds)[number],
  data: ChartData,
  writer: Writer,
): ChartRunOptions {
  const { profile } = writer;
  const unit = readAttribute(element, 'unit');
  const alt = readAttribute(element, 'alt');
  const title = readAttribute(element, 'title') ?? '';
  const pixels = writer.area.width / 15;
  const isPie = kind === 'pie';
  const axes = isPie
    ? {}
    : {
        valueAxis: {
          ...(unit ? { title: dropForbidden(unit) } : {}),
          ...(areShares(data, unit) ? { minimum: 0, maximum: 100, interval: 20 } : {}),
          gridlines: true,
        },
        categoryAxis: { gridlines: false },
      };
  return {
    type: kind,
    categories: data.categories,
    series: data.series.map(withoutZeroLabels),
    ...axes,
    legend: data.series.length > 1 || isPie ? { position: 'bottom' } : false,
    font: { name: profile.fonts.song.names[0] ?? '宋体' },
    chartArea: { border: 'none' },
    dataLabels: { value: hasRoomForLabels(kind, data, writer.area.width) },
    transformation: { width: Math.floor(pixels), height: Math.round(chartHeight(element) * 3.7795) },
    altText: {
      name: dropForbidden(title) || 'chart',
      description: dropForbidden(alt ?? readAloud(title, data)),
      title: dropForbidden(title),
    },
  } as ChartRunOptions;
}

/** Shares of a whole: their axis ends where the whole does. */
const areShares = ({ series }: ChartData, unit: string | undefined): boolean =>
  unit === '%' &&
  series.every(({ values }) => values.every((value) => (value ?? 0) >= 0 && (value ?? 0) <= 100));

/** Two digits of the chart's small type, in twips. */
const labelWidth = 200;

/** Over columns narrower than their numbers the numbers run into each other: twelve places of four themes. */
function hasRoomForLabels(kind: (typeof kinds)[number], data: ChartData, width: number): boolean {
  // beside the columns of a place stands a gap of about one
  return kind !== 'column' || width / (data.categories.length * (data.series.length + 1)) >= labelWidth;
}

/** A bar of no height needs no 0 over it: where bars stand side by side, it reads as its neighbour's. */
const withoutZeroLabels = (series: ChartData['series'][number]) => ({
  ...series,
  pointLabels: series.values.map((value) => (value === 0 ? false : undefined)),
});

/** Millimetres. */
function chartHeight(element: HtmlElement): number {
  const height = Number.parseFloat(readAttribute(element, 'height') ?? '');
  return height > 20 && height < 220 ? height : 75;
}

const readAloud = (title: string, { categories, series }: ChartData): string =>
  `${title}。${series
    .map(
      ({ name, values }) =>
        `${name}：${values.map((value, at) => `${categories[at]}${value ?? '无数据'}`).join('，')}`,
    )
    .join('；')}。`;

function readChartData(element: HtmlElement): ChartData | null {
  const rows: string[][] = [];
  const table = childrenNamed(element, 'table')[0];
  if (!table) return null;
  eachElement(table, (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.childNodes.filter((cell) => cell.nodeName === 'td' || cell.nodeName === 'th');
    rows.push(cells.map((cell) => dropForbidden(squeezeText(deepText(cell)))));
  });
  const [head, ...body] = rows;
  if (!head || head.length < 2 || body.length === 0) return null;
  const series = head
    .slice(1)
    .map((name, at) => ({ name, values: body.map((row) => readNumber(row[at + 1] ?? '')) }));
  const hasNumbers = series.some(({ values }) => values.some((value) => value !== null));
  return hasNumbers ? { categories: body.map((row) => row[0] ?? ''), series } : null;
}

// 1,234.5 and 92% are numbers; an empty cell or 未提及 is a gap.
function readNumber(text: string): number | null {
  const value = Number(text.replace(/[,%％，\s]/g, ''));
  return text === '' || !Number.isFinite(value) || !/\d/.test(text) ? null : value;
}
