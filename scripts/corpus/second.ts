/**
 * A second reader's labels, made without sight of the first: `NAME.second` beside `NAME.marked`, a line a unit
 * (`L3.1<TAB>g,k?<TAB>81个 ; 一名?`, `-` for none), after `@1<TAB>place<TAB>date` for each article. What both readers
 * ask for is asked for; what one asks for, or either calls debatable, may be said or not.
 */
import type { MarkedFigure, MarkedReport, MarkedUnit } from './marked.ts';

const ids: Record<string, string> = { g: 'grassroots', c: 'clean', k: 'cadre', v: 'village' };

export type Disagreement = { unit: string; first: string; second: string };

/** The report with both readers' labels, how often they agree, and where they differ in place or date. */
export function joinLabels(first: MarkedReport, second: string) {
  const rows = second
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'));
  const labels = new Map(rows.map(([id = '', themes = '-', figures = '-']) => [id, { themes, figures }]));
  const agreement = { both: 0, one: 0 };
  const units = first.units.map((unit): MarkedUnit => {
    const own = labels.get(unit.id);
    if (own === undefined || (unit.kind !== 'body' && unit.kind !== 'heading')) return unit;
    const said = own.themes.split(',').map((it) => it.trim());
    const asked = said.filter((it) => !it.endsWith('?')).flatMap((it) => ids[it] ?? []);
    const may = said.filter((it) => it.endsWith('?')).flatMap((it) => ids[it.charAt(0)] ?? []);
    const themes = unit.themes.filter((it) => asked.includes(it));
    const all = new Set([...unit.themes, ...unit.themes_optional, ...asked, ...may]);
    agreement.both += themes.length;
    for (const it of all) {
      const isClear = unit.themes.includes(it) !== asked.includes(it);
      const isDebatable = unit.themes_optional.includes(it) || may.includes(it);
      if (isClear && !isDebatable) agreement.one += 1;
    }
    return {
      ...unit,
      themes,
      themes_optional: [...all].filter((it) => !themes.includes(it)),
      ...joinFigures(unit, own.figures),
    };
  });
  const differences = rows.flatMap(([id = '', place = '-', date = '-']): Disagreement[] => {
    const article = id.startsWith('@') ? first.articles.find((it) => `@${it.article}` === id) : undefined;
    if (article === undefined) return [];
    const said = [article.place ?? '-', article.date ?? '-'];
    return said[0] === place && said[1] === date
      ? []
      : [{ unit: id, first: said.join(' '), second: `${place} ${date}` }];
  });
  return { report: { ...first, units }, agreement, differences };
}

function joinFigures(unit: MarkedUnit, written: string) {
  const said = written
    .split(' ; ')
    .map((it) => it.trim())
    .filter((it) => it !== '' && it !== '-');
  const asked = said.filter((it) => !it.endsWith('?'));
  const isIn = (figure: MarkedFigure) => {
    const at = asked.findIndex(
      (it) => it === figure.text || it.includes(figure.text) || figure.text.includes(it),
    );
    if (at >= 0) asked.splice(at, 1);
    return at >= 0;
  };
  const both = unit.figures.filter(isIn);
  const rest = [...unit.figures.filter((it) => !both.includes(it)), ...unit.figures_optional];
  const alone = asked.map((text) => ({ start: unit.start, end: unit.end, text, value: 0, unit: '' }));
  return { figures: both, figures_optional: [...rest, ...alone] };
}
