import { expect, test } from 'vitest';
import {
  type Edition,
  madeOfReports,
  type PlanRequest,
  planBriefings,
  plannedOutputs,
} from '../../src/brief/plan.ts';
import type { Issue, LedgerState } from '../../src/model.ts';

/** The plan looks at nothing of an edition but its template's id. */
const edition = (id: string) => ({ template: { id }, profile: {} }) as unknown as Edition;

const empty: LedgerState = { issues: [], carried: {} };

const plan = (request: Partial<PlanRequest>, state = empty) =>
  planBriefings(
    {
      editions: [edition('staff')],
      format: 'docx',
      outputFolder: 'output',
      title: '五地党建工作做法对照',
      today: '2026-01-05',
      madeOf: 'reports:1',
      force: false,
      ...request,
    },
    state,
  ).value;

test('without an output the file is named by date and title, in the output folder', () => {
  expect(plan({}).map(({ file }) => file)).toEqual(['output/2026-01-05-五地党建工作做法对照.docx']);
  expect(plan({ date: '2025-12-31', title: 'a/b: c?', format: 'html' })[0]).toMatchObject({
    file: 'output/2025-12-31-a-b-c-.html',
    date: '2025-12-31',
    issue: null,
  });
});

test('several editions are told apart by their names, two of one name by a number', () => {
  const editions = ['staff', 'leaders', 'staff'].map(edition);
  expect(plan({ editions, output: '简 报/一月.docx' }).map(({ file }) => file)).toEqual([
    '简 报/一月-staff.docx',
    '简 报/一月-leaders.docx',
    '简 报/一月-staff-2.docx',
  ]);
  expect(plannedOutputs({ editions, output: 'b.docx', format: 'docx' })).toHaveLength(3);
  expect(plannedOutputs({ editions, output: 'b.json', format: 'json' })).toEqual(['b.json']);
  expect(plannedOutputs({ editions, format: 'docx' })).toEqual([]);
});

test('a name without an ending is given its format’s, in a folder with a dot too', () => {
  expect(plan({ output: '简报.2/一月' })[0]?.file).toBe('简报.2/一月.docx');
  expect(
    plannedOutputs({ editions: ['staff', 'leaders'].map(edition), output: '一月', format: 'html' }),
  ).toEqual(['一月-staff.html', '一月-leaders.html']);
});

test('each edition has a number of its own series, and its date is that of its issue', () => {
  const known: Issue = {
    masthead: '党建工作简报',
    template: 'staff',
    kind: 'issue',
    number: 3,
    total: null,
    date: '2025-12-01',
    madeOf: 'reports:1',
  };
  const editions = ['staff', 'leaders'].map(edition);
  const planned = plan({ editions, issue: 'auto' }, { ...empty, issues: [known] });
  expect(planned.map(({ issue, date, file }) => [issue?.number, date, file.slice(7, 17)])).toEqual([
    [3, '2025-12-01', '2025-12-01'],
    [1, '2026-01-05', '2026-01-05'],
  ]);
});

test('the masthead that was given names the series', () => {
  expect(plan({ masthead: '清风简报', issue: 'extra' })[0]?.issue).toMatchObject({
    masthead: '清风简报',
    kind: 'extra',
    number: 1,
  });
});

test('what an issue is made of does not hang on the order of its reports', () => {
  expect(madeOfReports(['b', 'a'])).toBe(madeOfReports(['a', 'b']));
  expect(madeOfReports(['a'])).not.toBe(madeOfReports(['a', 'a']));
});
