/** The door of the redline: two wordings compared, and an edited briefing proved against its sources. */
export { findPrintedDay, measureAgreement } from './agreement.ts';
export { comparePassages, countChanges, type RedlineCounts } from './compare.ts';
export { describePlace, explainFinding } from './explain.ts';
export { writeFixReport } from './fix-report.ts';
export { openWord, orCorrupt, orderSources, readRecord } from './open-briefing.ts';
export { splitPassages } from './passages.ts';
export { indexSources, type QuotedSource, sourceOfReport } from './quotations.ts';
export { removeSeal, type Seal, type SealedEdition, sealPackage } from './seal.ts';
export { writeSideBySide } from './side-by-side.ts';
export { type RemadeBriefing, verifyBriefing } from './verify.ts';
