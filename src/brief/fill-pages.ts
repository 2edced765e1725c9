/** Keeps a page before the end from standing nearly empty where the pages turn: what stands beside goes on turned pages too. */
import type { BriefingOptions, Composed } from '../compose/index.ts';
import type { RenderedPackage } from '../render/index.ts';

type Turned = NonNullable<BriefingOptions['turned']>;

/** A page that is less full than a third, with another kind of pages after it, looks like a mistake; and what is below the last line. */
const emptiest = 0.36;

/** In the order in which they are tried. */
const others: Turned[] = [
  { overview: false, sources: true },
  { overview: true, sources: false },
  { overview: true, sources: true },
];

/** Makes the briefing; where it leaves a page nearly empty, with more on turned pages if that leaves fewer such. */
export async function fillPages<Draft extends { composed: Composed; rendered: RenderedPackage }>(
  make: (turned: Turned) => Promise<Draft>,
): Promise<Draft> {
  let best = await make({ overview: false, sources: false });
  if (!best.composed.briefing.isLandscape) return best;
  for (const turned of others) {
    if (countEmpty(best) === 0) return best;
    const draft = await make(turned);
    if (countEmpty(draft) < countEmpty(best)) best = draft;
  }
  return best;
}

const countEmpty = ({ rendered: { pages } }: { rendered: RenderedPackage }): number =>
  pages?.ends.slice(0, -1).filter((share) => share < emptiest).length ?? 0;
