/** Keeps a page before the end from standing nearly empty where the pages turn back: what follows goes on turned pages too. */
import type { Composed } from '../compose/index.ts';
import type { RenderedPackage } from '../render/index.ts';

/** A page that is less full than this, with another kind of pages after it, looks like a mistake. */
const emptiest = 1 / 3;

/** Makes the briefing; where it leaves a page nearly empty, makes it with the sources on turned pages if that is better. */
export async function fillPages<Draft extends { composed: Composed; rendered: RenderedPackage }>(
  make: (areSourcesTurned: boolean) => Promise<Draft>,
): Promise<Draft> {
  const draft = await make(false);
  if (!draft.composed.briefing.isLandscape || !hasEmptyPage(draft)) return draft;
  const other = await make(true);
  return hasEmptyPage(other) ? draft : other;
}

const hasEmptyPage = ({ rendered: { pages } }: { rendered: RenderedPackage }): boolean =>
  pages?.ends.slice(0, -1).some((share) => share < emptiest) ?? false;
