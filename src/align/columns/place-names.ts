/** What the compared places are called: each by its short name, and by more of its full one where that is no name alone. */
import type { Place } from '../../model.ts';
import { groupBy } from '../../text/group.ts';

// 江苏省 | 南京市 | 鼓楼区 · 内蒙古自治区 | 兴安盟
const division = /.{1,16}?(?:自治[区州县旗]|地区|[省市盟县区旗]|州(?![市区县省]))/gu;

/** 城区, 矿区, 郊区: every other city has one. */
const common = /^.区$/u;

/**
 * The names of the places, in their order, no two alike: 南京市鼓楼区 beside 福州市鼓楼区, 阳泉市城区 always. What even its
 * full name does not tell apart (two files of one name) is numbered.
 */
export function namePlaces(places: Place[]): string[] {
  const outers = places.map(listOuters);
  const names = places.map(({ name }, at) => (common.test(name) ? join(outers[at], 1, name) : name));
  const most = Math.max(0, ...outers.map(({ length }) => length));
  for (let taken = 1; taken <= most; taken += 1) {
    const alike = groupBy([...names.keys()], (at) => names[at] ?? '');
    for (const group of [...alike.values()].filter(({ length }) => length > 1))
      for (const at of group) names[at] = join(outers[at], taken, places[at]?.name ?? '');
  }
  const counts = new Map<string, number>();
  return names.map((name) => {
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return nth > 1 ? `${name}（${nth}）` : name;
  });
}

/** The divisions around a place, the outermost first; none of one that is not called as its full name ends. */
function listOuters({ name, fullName }: Place): string[] {
  return fullName.endsWith(name) ? (fullName.slice(0, -name.length).match(division) ?? []) : [];
}

const join = (outers: string[] = [], count: number, name: string): string =>
  outers.slice(-count).join('') + name;
