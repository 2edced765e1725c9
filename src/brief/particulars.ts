/**
 * What a briefing is called, kept in the file's own properties as its title and unit are: masthead, issue and joint bodies. So
 * `verify` makes it anew without being told them again, on another machine too. Of what an office may take out of a copy that
 * it gives away (密级, 份号, 签发人, 附件, who gets it) the file says only that there was some: deleted text stays nowhere.
 */
import { isDeepStrictEqual } from 'node:util';
import type { BriefingOptions } from '../compose/index.ts';
import { readCustomProperties, writeCustomProperties } from '../word/custom-properties.ts';
import type { Parts } from '../word/package.ts';
import { readProperties } from '../word/properties.ts';

export type Particulars = Omit<BriefingOptions, 'date' | 'room' | 'turned'>;

/** Names as Word's list of properties shows them; all begin alike, so that an office's own are told apart. */
const own = '简报·';
const singles = { masthead: `${own}报头`, issue: `${own}期号` } as const;
const issuersName = `${own}联合编印单位`;
const punctuationName = `${own}标点`;
const furtherName = `${own}另有要素`;
/** What the file does not repeat. */
const further = [
  'secrecy',
  'copyNumber',
  'urgency',
  'documentNumber',
  'signers',
  'attachments',
  'distribution',
] as const;
/** Every briefing has it: where it stands, what the others do not say was not given. */
const rulesName = `${own}规则`;

const keysOf = <T extends object>(names: T) => Object.keys(names) as (keyof T)[];

/** `rules` tells the version of what reports are understood by; empty where nobody knows. */
export function writeParticulars(parts: Parts, options: Particulars, rules = ''): void {
  const values: [string, string | undefined][] = [
    [rulesName, `jianbao ${rules}`.trim()],
    ...keysOf(singles).map((key): [string, string | undefined] => [singles[key], options[key]]),
    ...(options.issuers ?? []).map((it, at): [string, string] => [`${issuersName}${at + 1}`, it]),
    [punctuationName, options.punctuation],
    [furtherName, further.some((name) => options[name] !== undefined) ? '有' : undefined],
  ];
  const given = values.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  writeCustomProperties(parts, new Map(given), (name) => name.startsWith(own));
}

/**
 * `isWhole`: the file tells what it is called; else (cleared, or of an older version) it has title and unit at most.
 * `hasFurther`: it had elements that it does not repeat.
 */
export type FileParticulars = {
  isWhole: boolean;
  hasFurther: boolean;
  rules: string;
  particulars: Particulars;
};

export function readParticulars(parts: Parts): FileParticulars {
  const { title, creator } = readProperties(parts);
  const values = readCustomProperties(parts);
  const rules = values.get(rulesName);
  const isWhole = rules !== undefined;
  const punctuation = values.get(punctuationName);
  const issuers = readList(values, issuersName);
  const particulars: Particulars = {
    ...(title ? { title } : {}),
    ...(creator && creator !== 'jianbao' ? { unit: creator } : {}),
    ...pick(singles, (name) => values.get(name)),
    ...(issuers ? { issuers } : {}),
    ...(punctuation === 'standard' || punctuation === 'as-written' ? { punctuation } : {}),
  };
  return {
    isWhole,
    hasFurther: values.has(furtherName),
    rules: rules?.replace(/^jianbao ?/, '') ?? '',
    particulars,
  };
}

/**
 * `standing` are settings of the workspace, which may say something else today: the file comes before them, and what is
 * `given` before both. A number that is given without its running total is that of the file, which has it.
 */
export function withFileParticulars<Given extends Particulars>(
  { isWhole, hasFurther, particulars }: FileParticulars,
  standing: Particulars,
  given: Given,
): Given {
  const issue = given.issue && particulars.issue?.startsWith(given.issue) ? particulars.issue : given.issue;
  const rest = isWhole ? without(standing, hasFurther ? names : [...names, ...further]) : standing;
  return { ...rest, ...(isWhole ? particulars : {}), ...given, ...(issue ? { issue } : {}) };
}

const names: readonly string[] = ['title', 'unit', 'punctuation', 'issuers', ...keysOf(singles)];

/** Whether a briefing made anew with these surely has the masthead and the end block that this one had. */
export const hasSameParticulars = (
  { isWhole, hasFurther, particulars }: FileParticulars,
  options: Particulars,
): boolean => isWhole && !hasFurther && isDeepStrictEqual(pickOwn(particulars), pickOwn(options));

const pickOwn = (options: object) =>
  Object.fromEntries(
    Object.entries(options).filter(([name]) => names.includes(name) || further.some((it) => it === name)),
  );

const without = (standing: object, left: readonly string[]) =>
  Object.fromEntries(Object.entries(standing).filter(([name]) => !left.includes(name)));

/** 联合编印单位1, 联合编印单位2, … */
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
