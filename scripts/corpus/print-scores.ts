/** How well held-back reports were judged, set by set. */
import type { ReportExample } from './examples.ts';

const thresholds = [0.4, 0.45, 0.5];

export function printScores(
  reports: readonly ReportExample[],
  judged: readonly number[][][],
  themes: readonly string[],
  misses: string,
): void {
  const sets = [...new Set(reports.map(({ set }) => set))];
  let loss = 0;
  let count = 0;
  for (const threshold of thresholds) {
    console.log(`threshold ${threshold}`);
    for (const set of [...sets, 'all']) {
      const counts = themes.map(() => ({ right: 0, extra: 0, missing: 0 }));
      reports.forEach((report, at) => {
        if (set !== 'all' && report.set !== set) return;
        report.examples.forEach(({ labels }, index) => {
          labels.forEach((label, theme) => {
            const share = judged[at]?.[index]?.[theme] ?? 0;
            const own = counts[theme];
            if (own === undefined) return;
            if (label === 1) own[share >= threshold ? 'right' : 'missing'] += 1;
            if (label === 0 && share >= threshold) own.extra += 1;
            if (label === null || set !== 'all' || threshold !== 0.5) return;
            loss -= Math.log(Math.min(Math.max(label === 1 ? share : 1 - share, 1e-4), 1));
            count += 1;
          });
        });
      });
      const all = counts.reduce((sum, it) => ({
        right: sum.right + it.right,
        extra: sum.extra + it.extra,
        missing: sum.missing + it.missing,
      }));
      const each = counts.map((it, theme) => `${themes[theme]} ${f1(it)}`).join(' ');
      const share = (part: number, whole: number) => (part / (whole || 1)).toFixed(3);
      const [precision, recall] = [
        share(all.right, all.right + all.extra),
        share(all.right, all.right + all.missing),
      ];
      console.log(`  ${set.padEnd(10)} ${f1(all)} P ${precision} R ${recall}  ${each}`);
    }
  }
  console.log(`mean loss ${(loss / count).toFixed(4)}`);
  if (misses !== '') printMisses(reports, judged, themes, misses);
}

type Counts = { right: number; extra: number; missing: number };

function f1({ right, extra, missing }: Counts): string {
  return ((2 * right) / (2 * right + extra + missing || 1)).toFixed(3);
}

function printMisses(
  reports: readonly ReportExample[],
  judged: readonly number[][][],
  themes: readonly string[],
  set: string,
): void {
  reports.forEach((report, at) => {
    if (report.set !== set) return;
    console.log(`# ${report.name}`);
    report.examples.forEach(({ labels }, index) => {
      const shares = judged[at]?.[index] ?? [];
      const wrong = labels.flatMap((label, theme) => {
        const isSaid = (shares[theme] ?? 0) >= 0.45;
        return label === null || isSaid === (label === 1) ? [] : [`${isSaid ? '+' : '-'}${themes[theme]}`];
      });
      if (wrong.length === 0) return;
      const said = shares.map((it) => it.toFixed(2)).join(' ');
      console.log(`${wrong.join(',')}\t${said}\t${report.sentences[index]?.text.slice(0, 80)}`);
    });
  });
}
