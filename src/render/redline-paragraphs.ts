/** A redline as Word sees it: paragraphs of runs, each run and each paragraph mark with its change. */
import type { Redline, RedlinePiece, RedlineRow } from '../model.ts';

export type TrackedChange = 'none' | 'insert' | 'delete' | 'move-from' | 'move-to';
export type TrackedRun = { text: string; change: TrackedChange; move: number | null };
/** `mark` is the change of the paragraph's end: rejecting an inserted end joins the paragraph to the next. */
export type TrackedParagraph = { runs: TrackedRun[]; mark: TrackedChange };

type Event = { change: TrackedChange; move: number | null; text: string };

/**
 * Accepting every change gives the new text, rejecting every change the old one. Word's last paragraph mark cannot
 * be inserted or deleted, so a change at the end is recorded as Word does it: on the mark before.
 */
export function layParagraphs({ rows }: Redline): TrackedParagraph[] {
  const events = rows.flatMap(listEvents);
  keepLastMark(events);
  const paragraphs: TrackedParagraph[] = [];
  let runs: TrackedRun[] = [];
  for (const { text, change, move } of events) {
    if (text === '\n') {
      paragraphs.push({ runs, mark: change });
      runs = [];
    } else {
      runs.push({ text, change, move });
    }
  }
  return paragraphs;
}

function listEvents({ kind, pieces, move }: RedlineRow): Event[] {
  return pieces.flatMap((piece) => {
    const change = changeOf(kind, piece);
    return (piece.text.match(/\n|[^\n]+/g) ?? []).map((text) => ({ text, change, move }));
  });
}

function changeOf(kind: RedlineRow['kind'], piece: RedlinePiece): TrackedChange {
  if (piece.kind !== 'equal') return piece.kind;
  return kind === 'moved-from' || kind === 'moved-to'
    ? kind === 'moved-from'
      ? 'move-from'
      : 'move-to'
    : 'none';
}

const isOld = ({ change }: Event) => change === 'none' || change === 'delete' || change === 'move-from';
const isNew = ({ change }: Event) => change === 'none' || change === 'insert' || change === 'move-to';

/** Makes the last mark one that both texts have. */
function keepLastMark(events: Event[]): void {
  const last = events.findLastIndex(({ text }) => text === '\n');
  const mark = events[last];
  if (!mark || mark.change === 'none') return;
  const ofOther = isOld(mark) ? isNew : isOld;
  const other = events.findLastIndex((event) => event.text === '\n' && ofOther(event));
  const partner = events[other];
  events[last] = { ...mark, change: 'none' };
  if (partner?.change === 'none') events[other] = { ...partner, change: isOld(mark) ? 'delete' : 'insert' };
  else if (partner) events.splice(other, 1);
}
