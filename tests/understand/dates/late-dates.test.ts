import { describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../../src/model.ts';
import { findLateDates } from '../../../src/understand/dates/late-dates.ts';
import { createSimplifier } from '../../../src/understand/simplify.ts';
import { reportOf } from '../report.ts';

const late = (written: string, newest?: string, meta: ReportMeta = {}) =>
  findLateDates(reportOf(written, meta), createSimplifier(), newest).map(({ code, args, place }) => ({
    code,
    date: args.date,
    line: place?.line,
  }));

describe('dates that cannot be the report’s', () => {
  const written = '# 某题\n@ 2044年6月25日\n到2049年，支部带头。';

  test('are told with their line, those the text only speaks of are not', () => {
    expect(late(written, '2024-06-25')).toEqual([{ code: 'date-after', date: '2044年6月25日', line: 2 }]);
  });

  test('none where the limit is later, none without a limit, none where the user gave the date', () => {
    expect(late(written, '2044-06-25')).toEqual([]);
    expect(late(written)).toEqual([]);
    expect(late(written, '2024-06-25', { date: '2024' })).toEqual([]);
  });
});
