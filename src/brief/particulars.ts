/**
 * The office's particulars (公文要素) that a briefing was made with, kept in the file's own properties as its title and unit
 * are: so `verify` makes it anew without being told them again, on another machine too.
 */
import { isDeepStrictEqual } from 'node:util';
import type { BriefingOptions } from '../compose/index.ts';
import { readCustomProperties, writeCustomProperties } from '../word/custom-properties.ts';
import type { Parts } from '../word/package.ts';
import { readProperties } from '../word/properties.ts';

type Distribution = NonNullable<BriefingOptions['distribution']>;
export type Particulars = Omit<BriefingOptions, 'date' | 'room' | 'turned'>;

/** Names as Word's list of properties shows them; all begin alike, so that an office's own are told apart. */
const own = '简报·';
const singles = {
  masthead: `${own}报头`,
  issue: `${own}期号`,
  secrecy: `${own}密级`,
  copyNumber: `${own}份号`,
  urgency: `${own}紧急程度`,
  documentNumber: `${own}发文字号`,
} as const;
const lists = {
  signers: `${own}签发人`,
  issuers: `${own}联合编印单位`,
  attachments: `${own}附件`,
} as const;
const ends: Record<keyof Distribution, string> = {
  report: `${own}报`,
  send: `${own}送`,
  distribute: `${own}发`,
  copies: `${own}印数`,
};
const punctuationName = `${own}标点`;
/** Every briefing has it: where it stands, what the others do not say was not given. */
const rulesName = `${own}规则`;

const keysOf = <T extends object>(names: T) => Object.keys(names) as (keyof T)[];

/** `rules` tells the version of what reports are understood by; empty where nobody knows. */
export function writeParticulars(parts: Parts, options: Particulars, rules = ''): void {
  const { punctuation, distribution = {} } = options;
  const values: [string, string | undefined][] = [
    [rulesName, `jianbao ${rules}`.trim()],
    ...keysOf(singles).map((key): [string, string | undefined] => [singles[key], options[key]]),
    ...keysOf(lists).flatMap((key) =>
      (options[key] ?? []).map((it, at): [string, string] => [`${lists[key]}${at + 1}`, it]),
    ),
    ...keysOf(ends).map((key): [string, string | undefined] => [ends[key], distribution[key]]),
    [punctuationName, punctuation],
  ];
  const given = values.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  writeCustomProperties(parts, new Map(given), (name) => name.startsWith(own));
}

/** `isWhole`: the file tells all; else (cleared, or of an older version) it has title and unit at most. */
export type FileParticulars = { isWhole: boolean; rules: string; particulars: Particulars };

export function readParticulars(parts: Parts): FileParticulars {
  const { title, creator } = readProperties(parts);
  const values = readCustomProperties(parts);
  const rules = values.get(rulesName);
  const isWhole = rules !== undefined;
  const punctuation = values.get(punctuationName);
  const distribution = pick(ends, (name) => values.get(name));
  const particulars: Particulars = {
    ...(title ? { title } : {}),
    ...(creator && creator !== 'jianbao' ? { unit: creator } : {}),
    ...pick(singles, (name) => values.get(name)),
    ...pick(lists, (name) => readList(values, name)),
    ...(keysOf(distribution).length > 0 ? { distribution } : {}),
    ...(punctuation === 'standard' || punctuation === 'as-written' ? { punctuation } : {}),
  };
  return { isWhole, rules: rules?.replace(/^jianbao ?/, '') ?? '', particulars };
}

/**
 * `standing` are settings of the workspace, which may say something else today: the file comes before them, and what is
 * `given` before both. A number that is given without its running total is that of the file, which has it.
 */
export function withFileParticulars<Given extends Particulars>(
  { isWhole, particulars }: FileParticulars,
  standing: Particulars,
  given: Given,
): Given {
  const issue = given.issue && particulars.issue?.startsWith(given.issue) ? particulars.issue : given.issue;
  const rest = isWhole ? withoutParticulars(standing) : standing;
  return { ...rest, ...(isWhole ? particulars : {}), ...given, ...(issue ? { issue } : {}) };
}

const names = ['title', 'unit', 'punctuation', 'distribution', ...keysOf(singles), ...keysOf(lists)];

/** Whether a briefing made anew with these has the masthead and the end block that this one had. */
export const hasSameParticulars = (
  { isWhole, particulars }: FileParticulars,
  options: Particulars,
): boolean => isWhole && isDeepStrictEqual(pickParticulars(particulars), pickParticulars(options));

const pickParticulars = (options: object) =>
  Object.fromEntries(Object.entries(options).filter(([name]) => names.includes(name)));

const withoutParticulars = (standing: object) =>
  Object.fromEntries(Object.entries(standing).filter(([name]) => !names.includes(name)));

/** 附件1, 附件2, … */
function readList(values: ReadonlyMap<string, string>, name: string): string[] | undefined {
  const list: string[] = [];
  for (
    let value = values.get(`${name}1`);
    value !== undefined;
    value = values.get(`${name}${list.length + 1}`)
  )
    list.push(value);
  return list.length > 0 ? list : undefined;
}

function pick<Name extends string, Value>(
  from: Readonly<Record<Name, string>>,
  read: (name: string) => Value | undefined,
): Partial<Record<Name, Value>> {
  const entries = keysOf(from).flatMap((key) => {
    const value = read(from[key]);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries) as Partial<Record<Name, Value>>;
}
