import { describe, expect, test } from 'vitest';
import { followVisits } from '../../../src/understand/places/excursion.ts';
import { resolveNames } from '../../../src/understand/places/resolve-names.ts';
import { places as table } from '../report.ts';

const own = table.byFullName.get('山西省运城市稷山县');
if (!own) throw new Error('the table lacks 稷山县');

/** For each sentence the visited place's name, or -. Paragraphs are arrays of sentences. */
function follow(...paragraphs: string[][]): string[][] {
  const { mentions } = resolveNames(paragraphs.flat(), table, [own as NonNullable<typeof own>]);
  const visit = followVisits(own as NonNullable<typeof own>, table.wording.elsewhere);
  let at = 0;
  return paragraphs.map((sentences, paragraph) =>
    sentences.map((text) => visit({ text, paragraph, mentions: mentions[at++] ?? [] })?.name ?? '-'),
  );
}

describe('visits elsewhere', () => {
  test('hold to the end of their paragraph, and go on with the next place', () => {
    expect(
      follow(
        ['我县52名干部去办班。'],
        ['一组去了清徐县的一个村，看的是议事会怎样开。', '一条街推5个人，一年议事78次。'],
        ['三组去的村子靠竹笋吃饭，一年卖笋600吨。', '村支书把账本摊在桌上。'],
        ['县委组织部明年派人回访。'],
      ),
    ).toEqual([['-'], ['清徐县', '清徐县'], ['外地', '外地'], ['-']]);
  });

  test('end where the text comes home', () => {
    expect(
      follow(
        [
          '大家走进清徐县孟封镇的合作社，看到的是一排冷库。',
          '我县的合作社去年只有3座。',
          '入库的葡萄有80吨。',
        ],
        ['下一站是一家醋厂，年产值2亿元。'],
      ),
    ).toEqual([['清徐县', '-', '-'], ['外地']]);
  });

  test.each([
    '县里组织40名支书到清徐县的三个村考察，回来后建起大棚120座。',
    '县里组织村书记来到清徐县的几个村看看，学种薯。',
    '县医疗队走进清徐县孟封镇，义诊200人。',
    '干部到稷山县翟店镇的村里看了看，账本记了78次。',
    '他去了稷山县化峪镇的一个村，看的是枣园。',
  ])('none in: %s', (text) => {
    expect(follow([text, '全年收入50万元。'])).toEqual([['-', '-']]);
  });
});
