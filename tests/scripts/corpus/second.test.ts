import { describe, expect, it } from 'vitest';
import { readMarked } from '../../../scripts/corpus/marked.ts';
import { joinLabels } from '../../../scripts/corpus/second.ts';

const first = readMarked(`@ article=1 place=甲省乙县 level=县 date=2024 topic=yes
B:g| 甲{81个=81|个}{3户=3|户}。
+:c| 乙。
+:k?| 丙。
`);

describe('joinLabels', () => {
  it('asks for what both readers ask for, allows what one does', () => {
    const second = '@1\t甲省乙县\t2024\nL1.1\tg,v\t81个\nL1.2\t-\t-\nL1.3\tk\t-\n';
    const { report, agreement, differences } = joinLabels(first, second);
    expect(report.units.map((it) => [it.themes, it.themes_optional])).toEqual([
      [['grassroots'], ['village']],
      [[], ['clean']],
      [[], ['cadre']],
    ]);
    expect(report.units[0]?.figures.map((it) => it.text)).toEqual(['81个']);
    expect(report.units[0]?.figures_optional.map((it) => it.text)).toEqual(['3户']);
    expect(agreement).toEqual({ both: 1, one: 2 });
    expect(differences).toEqual([]);
  });
  it('lists where the readers differ in place or date', () => {
    expect(joinLabels(first, '@1\t甲省丙县\t2024\n').differences).toEqual([
      { unit: '@1', first: '甲省乙县 2024', second: '甲省丙县 2024' },
    ]);
  });
});
