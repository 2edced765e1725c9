import { expect, test } from 'vitest';
import { align, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');

/** The points of a place whose only sentence this is; its numbers are figures. */
function pointsOf(text: string): string[] {
  const figures = [...text.matchAll(/\d+[件盏户]/gu)].map(([it]) => ({ text: it }));
  const sentence = { text, themes: ['grassroots/governance'], figures };
  return align([report('a.txt', [{ place: county, sentences: [sentence] }])])
    .themes.flatMap(({ topics }) => topics)
    .flatMap(({ cells }) => cells)
    .flatMap(({ points }) => points.map((it) => it.text));
}

const first =
  '从外地来柳湾开理发铺的党员江小满，腊月里把铺子腾出半间，摆上六把旧椅子和一只煤炉，请邻近几家店的伙计收工后来坐，起名叫“半间屋”夜谈，一冬天里谈成了修下水道和分车位两件事';

test.each([
  '；石门桥头开了二十多年面馆、街坊都叫他老柳的掌柜柳青，先后认领“门口三件事”难题23件，惠及186户，把堵了三年的三轮车一辆辆劝进后院，又教会了两个徒弟接着劝，街坊说这条路总算走得直了。',
  '；北李庄当过三十年放映员、如今腿脚不便的老党员马成，修好“亮眼睛”路灯46盏，照亮212户，谁家有事都到他家门口说一声，村里人说他比钟还准，后生们也学着每晚去数一遍。',
  '；镇东头卖菜种的党员何桂英和她的两个老姐妹，牵头办起“晒秋场”议事点12件，帮着说合91户，从不收一分钱，连茶叶都是自家带来的，来的人坐下就不想走。',
])('a deed behind a semicolon is not left without whose it is: %s', (second) => {
  const points = pointsOf(first + second);
  const told = points.filter((point) => /认领|修好|办起/u.test(point));
  expect(told.length).toBeGreaterThan(0);
  for (const point of told) expect(point).toMatch(/柳青|马成|何桂英/u);
});

test.each([
  [
    '河湾村',
    '河湾村以组建“半间屋”小组作为抓手，由31户党员户、10户联络户担任组长，在自愿轮流的基础上，按1户党员户联系5户邻居的形式结成对子，办成门口事12件，换灯46盏',
  ],
  [
    '南坡镇',
    '南坡镇把“半间屋”办到每一条巷口，腾出旧铺子31户、旧院子10户，在自愿轮流的基础上，按1户党员户联系5户邻居的形式结成对子，办成门口事12件，换灯46盏',
  ],
  [
    '南坡镇',
    '南坡镇紧扣“半间屋”办到家门口的主线，腾出旧铺子31户、旧院子10户，在自愿轮流的基础上，按1户党员户联系5户邻居的形式结成对子，办成门口事12件，换灯46盏',
  ],
])('a deed further on is not left without %s, whose it is', (name, deed) => {
  const text = `按照上面的要求，针对楼栋里的支部说话没人听，邻居之间好几年不来往的状况，${deed}，又把谁家管哪一段路写在墙上。`;
  const points = pointsOf(text);
  expect(points.length).toBeGreaterThan(0);
  for (const point of points) expect(point).toContain(name);
});
