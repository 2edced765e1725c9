/** What a lint rule is: it listens to the tags of one part of WordprocessingML and reports what is wrong. */
import type { ProblemCode } from '../../problem.ts';
import type { PackageFacts } from './facts.ts';

export type Listener = {
  open?: Record<string, (attributes: string) => void>;
  close?: Record<string, (text: string) => void>;
  /** At the end of the part. */
  end?: () => void;
};

export type Rule = {
  code: ProblemCode;
  /** Begins a part; `report` says what is wrong there. */
  listen: (part: string, facts: PackageFacts, report: (what: string) => void) => Listener;
};
