/** What an official document carries beside a briefing (公文要素), written as GB/T 9704-2012 wants it. */
import { type BriefingOptions, unitOf } from './options.ts';
import type { Briefing } from './shape.ts';

/** The masthead; the clauses are those of the standard. */
export function viewMasthead(options: BriefingOptions, name: string): Briefing['masthead'] {
  const unit = unitOf(options);
  const joint = options.issuers ?? [];
  const issuers = joint.length === 0 || joint.includes(unit) ? joint : [unit, ...joint];
  const number = documentNumber(options);
  return {
    name,
    issue: options.issue ?? '',
    unit,
    secrecy: options.secrecy ?? '',
    urgency: options.urgency ?? '',
    copyNumber: copyNumber(options.copyNumber ?? ''),
    documentNumber: number,
    signers: (options.signers ?? []).join('　'),
    signerLines: signerLines(options.signers ?? [], number),
    issuersAbove: issuers.slice(0, -1),
    lastIssuer: issuers.at(-1) ?? unit,
  };
}

/** 7.2.1: six digits. What is no number is printed as it was given. */
const copyNumber = (given: string): string => (/^\d+$/.test(given) ? given.padStart(6, '0') : given);

/** 7.2.5: the year in full in 〔〕, a number without 第 and without zeros before it. */
function documentNumber({ documentNumber: given = '', date, issue = '' }: BriefingOptions): string {
  // 云组发[2026]第012号
  const whole = /^([^[［（(【〔]+)[[［（(【〔](\d{4})[\]］）)】〕]第?(\d{1,6})号?$/.exec(given.trim());
  if (whole) return `${whole[1]?.trim()}〔${whole[2]}〕${Number(whole[3])}号`;
  const count = numberOfYear(issue);
  const isCode = /^\p{Script=Han}+$/u.test(given);
  return isCode && count !== undefined ? `${given}〔${date.slice(0, 4)}〕${Number(count)}号` : given;
}

/** 第7期（总第107期）: 7. A running total (总第134期) and an extra issue (增刊第1期) are no number of the year. */
const numberOfYear = (issue: string): string | undefined =>
  /(?<!总|总期|累计|增刊)第(\d+)期/.exec(issue.replace(/[\s·（(]/g, ''))?.[1];

/** 7.2.6: two names a line under one another; the document number stands left on the last. */
function signerLines(signers: string[], number: string): Briefing['masthead']['signerLines'] {
  const widest = Math.max(0, ...signers.map(({ length }) => length));
  const wide = signers.map((name) => (name.length === 2 && widest > 2 ? [...name].join('　') : name));
  const rows = Array.from({ length: Math.ceil(wide.length / 2) }, (_, at) => wide.slice(at * 2, at * 2 + 2));
  const columns = Math.min(2, wide.length);
  return rows.map((names, at) => ({
    number: at === rows.length - 1 ? number : '',
    label: at === 0 ? '签发人：' : '',
    names: Array.from({ length: columns }, (_, column) => (names[column] ?? '').padEnd(widest, '　')).join(
      '　',
    ),
  }));
}

/** 7.3.4: several attachments are numbered; no mark stands behind a name. */
export const viewAttachments = ({ attachments = [] }: BriefingOptions): string[] =>
  attachments.map((name, at) => {
    const plain = name.trim().replace(/[。；;，,]$/, '');
    return `${at === 0 ? '附件：' : ''}${attachments.length > 1 ? `${at + 1}. ` : ''}${plain}`;
  });
