/** The rows that one county's report gives. */
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import type { IndicatorValue } from '../../../src/model.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

type Told = { row: string; before: string | null } & Pick<
  IndicatorValue,
  'text' | 'value' | 'period' | 'scope'
>;

/** Every figure that stands in a row, of one place's report of 2024. */
export async function figuresOf(text: string, place = '山西省长治市襄垣县'): Promise<Told[]> {
  const bytes = new TextEncoder().encode(`抓党建促乡村振兴工作情况\n　　${text}党组织凝聚力增强。\n`);
  const meta = { place, date: '2024' };
  const report = (await understandBytes({ file: 'a.txt', bytes, meta }, knowledge)).value;
  const { themes } = compareReports([report], knowledge, 3).value;
  return themes
    .flatMap((theme) => theme.indicators)
    .flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.values.map(({ text, value, period, scope, before }) => ({
          row: row.name,
          text,
          value,
          period,
          scope,
          before: before?.text ?? null,
        })),
      ),
    );
}
