import { expect, test } from 'vitest';
import { findPlaces } from '../../../src/understand/places/find-places.ts';
import { findTakeover } from '../../../src/understand/places/takeover.ts';
import { reportOf, places as table } from '../report.ts';

function takeover(written: string) {
  const [article] = findPlaces(reportOf(written), { table, simplify: (text) => text }).value;
  return article?.division ? findTakeover(article.lines, article.division) : null;
}

test('a second piece of news that no line parts from the first is the other county’s to its end', () => {
  const text = `
    # 中站区：车间里的支部
    中站区的三家企业建起了支部。
    睢宁县的纪检干部到村里看票据。
    票据一张张摊开，查了八百本账。
    睢宁县把账本还给了村民。`;
  expect(takeover(text)?.place.name).toBe('睢宁县');
});

test('a neighbour named once, or before the article’s own place again, takes nothing over', () => {
  const head = '# 中站区：车间里的支部\n中站区的三家企业建起了支部。\n';
  expect(takeover(`${head}睢宁县的干部来看过一回。`)).toBeNull();
  expect(takeover(`${head}睢宁县的干部来看过。睢宁县回去照做。\n中站区又建了五个支部。`)).toBeNull();
});
