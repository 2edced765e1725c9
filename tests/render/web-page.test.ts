import { expect, test } from 'vitest';
import { composeBriefing } from '../../src/compose/index.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import { renderWebPage } from '../../src/render/index.ts';
import { makeComparison } from '../compose/comparison.ts';

const render = (html: string) => renderWebPage(html, { title: '简报', stylesheet: '' });

test('an element that a template has not closed takes nothing of the page with it', () => {
  for (const open of ['<jb-toc levels="1">', '<p>见<jb-ref to="a">', '<p>第<jb-page>']) {
    const { value } = render(`<h2 id="a">甲</h2>${open}<p>后面的话</p>`);
    expect(value).toContain('后面的话');
  }
});

test('a reference points at its target by the text of it, and one without a target is told', () => {
  const { value, problems } = render(
    '<table id="t"><caption>表1　甲</caption></table><p>见<jb-ref to="t"></jb-ref>、<jb-ref to="x">表9</jb-ref></p>',
  );
  expect(value).toContain('<a href="#t">表1　甲</a>');
  expect(value).toContain('表9');
  expect(problems.map(({ code, args }) => [code, args])).toEqual([['link-target-missing', { id: 'x' }]]);
});

test('a chart keeps its id, and a reference to it shows its title', () => {
  const { value, problems } = render(
    '<p>见<jb-ref to="c"></jb-ref>。</p><jb-chart id="c" title="各地篇幅（%）" type="column"><table><tr><td>1</td></tr></table></jb-chart>',
  );
  expect(problems).toEqual([]);
  expect(value).toContain('<p>见<span><a href="#c">各地篇幅（%）</a></span>。</p>');
  expect(value).toContain('<figure id="c">');
});

test.each(['staff', 'leaders', 'archive'])('every reference of the %s template leads somewhere', (name) => {
  const template = loadTemplate(name).value;
  const html = composeBriefing(makeComparison(5), template, { date: '2026-01-05' }).value?.html ?? '';
  const { value, problems } = render(html);
  expect(problems).toEqual([]);
  expect(value).not.toMatch(/<a href="#[^"]*"><\/a>/);
});

test('the time grows with the page, not with its square', () => {
  const page = (count: number) =>
    Array.from({ length: count }, (_, at) => `<p id="p${at}">段${at}<jb-ref to="p${at}"></jb-ref></p>`).join(
      '',
    );
  const timeOf = (html: string) => {
    const start = performance.now();
    render(html);
    return performance.now() - start;
  };
  timeOf(page(500));
  const [small, large] = [timeOf(page(2000)), timeOf(page(8000))];
  expect(large / small).toBeLessThan(10);
});
