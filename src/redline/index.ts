/** The door of the redline: two wordings compared, and an edited briefing proved against its sources. */
export { comparePassages } from './compare.ts';
export { type Passage, splitPassages } from './passages.ts';
export { type SideTitles, writeSideBySide } from './side-by-side.ts';
