/**
 * The library: `import { generate } from 'jianbao'`. The stages are there one by one as well, for programs that hold
 * reports as bytes and want the comparison, not the file.
 */
export { type CompareOptions, type CompareResult, compare } from './brief/compare.ts';
export {
  type GenerateOptions,
  type GenerateResult,
  generate,
  type MadeBriefing,
} from './brief/generate.ts';
export type { BriefingFormat } from './brief/plan.ts';
export { type RemoveRecordOptions, removeRecord } from './brief/remove-record.ts';
export type { Surroundings } from './brief/surroundings.ts';
export { type VerifyOptions, type VerifyResult, verify } from './brief/verify.ts';
export {
  type Briefing,
  type BriefingOptions,
  composeBriefing,
  type Template,
  type TemplateLimits,
} from './compose/index.ts';
export { type Knowledge, type KnowledgeFiles, loadKnowledge } from './files/knowledge.ts';
export { openLedger } from './files/ledger.ts';
export { loadProfile } from './files/profiles.ts';
export { loadTemplate } from './files/templates.ts';
export { findSettings, openWorkspace, type StandingOptions, type Workspace } from './files/workspace.ts';
export type * from './model.ts';
export { compareReports, type ReportBytes, understandAll, understandBytes } from './pipeline.ts';
export { BriefingError, describeProblem, type Language, type Problem, type ProblemCode } from './problem.ts';
export {
  makeSampleLetterhead,
  type Orientation,
  type Profile,
  renderDocx,
  typeArea,
} from './render/index.ts';
