/** The central types: what passes from stage to stage (read → clean → understand → align → compose → render). */
export type * from './model/comparison.ts';
export type * from './model/ledger.ts';
export type * from './model/redline.ts';
export type * from './model/report.ts';
export type * from './model/settlements.ts';
