import { expect, test } from 'vitest';
import { align, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');

/** The points of a place whose only sentence this is. */
function pointsOf(text: string): string[] {
  const made = report('a.txt', [{ place: county, sentences: [{ text, themes: ['grassroots/governance'] }] }]);
  return align([made])
    .themes.flatMap(({ topics }) => topics)
    .flatMap(({ cells }) => cells)
    .flatMap(({ points }) => points.map((it) => it.text));
}

const first =
  '居住在柳湾区的流动党员江小满，在街区党支部书记的支持鼓励下，担任街区新兴领域项目主理人，协助支部推出“探路青春跑”项目，带领党员群众实地体验多个场馆和改革实践场景';

test.each([
  '；石门区某连锁企业的运营总监柳青，主动认领“一个支部一件实事”项目23个，参与商圈停放引导和乱停乱放整治等志愿服务，用实际行动带动身边的人。',
  '；北李庄的老党员马成，从去年秋天起，每天清早在村口数一遍灯，修好路灯46盏，谁家有事都到他家门口说一声，村里人说他比钟还准。',
])('a deed behind a semicolon is not left without whose it is: %s', (second) => {
  const points = pointsOf(first + second);
  expect(points.length).toBeGreaterThan(0);
  for (const point of points) {
    const deed = /认领|修好/u.test(point);
    expect(deed && !/柳青|马成/u.test(point)).toBe(false);
  }
});
