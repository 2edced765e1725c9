/**
 * The library: `import { generate } from 'jianbao'`. The stages are there one by one as well, for programs that hold
 * reports as bytes and want the comparison, not the file.
 */
export { type CompareOptions, type CompareResult, compare } from './compare.ts';
export { composeBriefing } from './compose/index.ts';
export type { BriefingOptions, TemplateLimits } from './compose/options.ts';
export type { Briefing } from './compose/shape.ts';
export type { Template } from './compose/template.ts';
export {
  type BriefingFormat,
  type GenerateOptions,
  type GenerateResult,
  generate,
  type MadeBriefing,
} from './generate.ts';
export { type Knowledge, type KnowledgeFiles, loadKnowledge } from './knowledge.ts';
export type * from './model.ts';
export { compareReports, type ReportBytes, understandAll, understandBytes } from './pipeline.ts';
export { BriefingError, describeProblem, type Language, type Problem, type ProblemCode } from './problem.ts';
export { loadProfile } from './profile-files.ts';
export {
  makeSampleLetterhead,
  type Orientation,
  type Profile,
  renderDocx,
  typeArea,
} from './render/index.ts';
export { loadTemplate } from './template-files.ts';
export { type VerifyOptions, type VerifyResult, verify } from './verify.ts';
