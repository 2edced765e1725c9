import { describe, expect, test } from 'vitest';
import { placePaper } from '../../../src/understand/places/newspapers.ts';
import { parsePlaceTable } from '../../../src/understand/places/parse-place-table.ts';
import { places, readLexicon, wording } from '../report.ts';

const divisions = '# comment\n14\t山西省\t山西\n1407\t晋中市\t晋中\n140703\t太谷区\t太谷\t太谷县\n';

describe('the table of places', () => {
  test('the shipped files have no fault', () => {
    const { problems } = parsePlaceTable(
      readLexicon('places.yaml'),
      'places.yaml',
      {
        divisions: readLexicon('divisions.tsv'),
        towns: readLexicon('towns.tsv'),
        verbs: readLexicon('verbs.txt'),
      },
      wording,
    );
    expect(problems).toEqual([]);
  });

  test('divisions have their full name, level and lineage', () => {
    const division = places.byFullName.get('山西省运城市稷山县');
    expect(division).toMatchObject({ code: '140824', short: '稷山', level: 'county' });
    expect(division?.lineage.map((it) => it.name)).toEqual(['山西省', '运城市', '稷山县']);
  });

  test('a county of a municipality lies in it directly', () => {
    expect(places.byFullName.get('北京市东城区')?.level).toBe('county');
  });

  test('an unknown division is reported with its line; the rest is kept', () => {
    const yaml = 'newspapers:\n  某某日报: 山西省晋中市\n  某某晚报: 晋中\n';
    const { value, problems } = parsePlaceTable(
      yaml,
      'mine.yaml',
      { divisions, towns: '', verbs: '' },
      wording,
    );
    expect(problems).toMatchObject([
      { code: 'places-unknown-division', place: { file: 'mine.yaml', line: 3 } },
    ]);
    expect([...value.newspapers.keys()]).toEqual(['某某日报']);
  });

  test.each([
    ['太行日报', '山西省晋城市'],
    ['运城晚报', '山西省运城市'],
    ['山西日报', '山西省'],
    ['某某日报', undefined],
  ])('the place of %s', (paper, place) => {
    expect(placePaper(paper, places)?.fullName).toBe(place);
  });
});
