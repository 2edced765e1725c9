import { expect, test } from 'vitest';
import { composeBriefing } from '../../src/compose/index.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import { makeComparison } from './comparison.ts';

const comparison = makeComparison(5);

/** The leaders' note and page with these limits. */
function compose(limits: { keyIndicators?: number; highlightCharacters?: number }) {
  const template = loadTemplate('leaders').value;
  const { value } = composeBriefing(
    comparison,
    { ...template, limits: { ...template.limits, ...limits } },
    { date: '2026-01-05' },
  );
  if (!value) throw new Error('not composed');
  return { note: value.briefing.briefNote.join(''), html: value.html };
}

test('nothing is said of rows that the short edition does not print', () => {
  expect(compose({}).note).toContain('数据对照中');
  const { note, html } = compose({ keyIndicators: 0 });
  expect(html).not.toContain('主要数据对照');
  expect(note).not.toContain('数据对照中');
  expect(note).not.toContain('不能相加');
});

test('places of which it prints nothing are named', () => {
  // a cell that only says where a theme is spoken of prints nothing of it
  const body = (html: string) =>
    html.slice(html.indexOf('</aside>')).replaceAll(/<td class="missing">[^<]*<\/td>/g, '');
  const { note, html } = compose({ keyIndicators: 0, highlightCharacters: 60 });
  const absent = comparison.places.filter(({ name }) => !body(html).includes(name)).map(({ name }) => name);
  expect(absent.length).toBeGreaterThan(0);
  for (const name of absent) expect(note.slice(note.indexOf('。摘录'))).toContain(name);
  expect(note).toContain('未选入本版');
});
