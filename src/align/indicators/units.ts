/** Units that count alike, and the one unit a row is shown in. */
import type { Figure } from '../../model.ts';
import { fold, withoutSpace } from '../../text/fold.ts';
import type { UnitKind } from '../lexicon.ts';

/** A figure's amount in the base unit of its kind (公顷 as 亩, a fraction as %). */
export type Amount = {
  /** Base unit of the kind; the unit itself where no kind has it. */
  kind: string;
  value: number;
  valueTo: number | null;
  /** Set for a unit that does not count quite what its kind does (人次 beside 人). */
  apart: string | null;
};

export type UnitTable = {
  measure: (figure: Figure) => Amount;
  /** Base unit of the kind that a unit belongs to. */
  kindOf: (unit: string) => string;
  /** The kinds that count almost the same things as this one. */
  alikeTo: (kind: string) => string[];
  /** Whether a kind counts things, so that a share of them can be stated; money does not. */
  isCount: (kind: string) => boolean;
  /** The unit that suits a row of base values: its `preferred` one, or the largest step that none falls below. */
  pickUnit: (kind: string, values: number[], preferred: string | null) => { unit: string; factor: number };
};

export function prepareUnits(kinds: UnitKind[]): UnitTable {
  const places = new Map<string, { kind: UnitKind; factor: number }>();
  for (const kind of kinds) {
    places.set(kind.unit, { kind, factor: 1 });
    for (const [unit, factor] of Object.entries({ ...kind.equals, ...kind.steps }))
      places.set(unit, { kind, factor });
  }
  const kindOf = (unit: string) => places.get(unit)?.kind.unit ?? unit;
  return {
    kindOf,
    alikeTo: (kind) => places.get(kind)?.kind.alike ?? [],
    isCount: (kind) => kind !== '%' && Object.keys(places.get(kind)?.kind.steps ?? {}).length === 0,
    measure: (figure) => {
      const isFraction = figure.unit === '' && figure.value > 0 && figure.value <= 1;
      const unit = isFraction ? '%' : figure.unit;
      const factor = (places.get(unit)?.factor ?? 1) * (isFraction ? 100 : 1);
      const apart = places.get(unit)?.kind.apart.includes(unit) ? unit : null;
      const valueTo = figure.valueTo === undefined ? null : round(figure.valueTo * factor);
      return { kind: kindOf(unit), value: round(figure.value * factor), valueTo, apart };
    },
    pickUnit: (kind, values, preferred) => {
      const steps = Object.entries(places.get(kind)?.kind.steps ?? {}).sort((a, b) => b[1] - a[1]);
      const own = preferred === null ? undefined : places.get(preferred);
      if (own && own.factor === 1 && steps.length === 0) return { unit: preferred ?? kind, factor: 1 };
      const largest = Math.min(...values.map(Math.abs));
      const step = steps.find(([, factor]) => largest >= factor);
      return step ? { unit: step[0], factor: step[1] } : { unit: kind, factor: 1 };
    },
  };
}

/** Takes off what binary fractions add: 343.5810000001 is 343.581. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

// 1800余万元 → 万元, 5.7万元 → 万元
const writtenMoney = /(?<![百千万亿])[百千万亿]+元/u;

/** The unit as the report writes it: 万元 where the figure's base unit is 元. */
export function writtenUnit(figure: Figure): string {
  return figure.unit === '元'
    ? (writtenMoney.exec(fold(figure.text, withoutSpace))?.[0] ?? '元')
    : figure.unit;
}
