/** The door of the redline: two wordings compared, and an edited briefing proved against its sources. */
export { comparePassages, countChanges, type RedlineCounts } from './compare.ts';
export { describePlace, explainFinding } from './explain.ts';
export { type CommentOptions, writeFixReport } from './fix-report.ts';
export { type Passage, splitPassages } from './passages.ts';
export { indexSources, type QuotedSource, sourceOfReport } from './quotations.ts';
export { sealBriefing } from './seal.ts';
export { type SideTitles, writeSideBySide } from './side-by-side.ts';
export { verifyBriefing } from './verify.ts';
