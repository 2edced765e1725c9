import { describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../src/model.ts';
import { findOrigins } from '../../src/understand/origin.ts';
import { places, reportOf } from './report.ts';

function find(written: string, meta: ReportMeta = {}) {
  return findOrigins(reportOf(written, meta), places);
}

describe('authors', () => {
  test.each([
    ['@ 本报记者 甲丙丁 乙某', ['甲丙丁', '乙某']],
    ['@ □本报记者 甲丙丁', ['甲丙丁']],
    ['@ 文/记者 甲某 图/记者 乙某', ['甲某', '乙某']],
    ['@ 本报记者 甲 某', ['甲某']],
    ['@ 作者：甲某、乙某', ['甲某', '乙某']],
    ['@ 本报记者 甲某 通讯员 乙某 责任编辑 丙某', ['甲某', '乙某']],
    ['本报讯（记者 甲某 通讯员 乙丙丁）今年以来，支部带头。', ['甲某', '乙丙丁']],
    ['~ 村民在晒枣。 甲某 摄', []],
    ['记者从县委组织部获悉，支部带头。', []],
    ['（说到这里，他把瓶子拿过来，让记者看里面的蚯蚓洞。）', []],
    ['（他笑了，请记者进屋里坐坐，又倒上茶水）支部带头。', []],
    ['（走了一路，作者看见的是满坡的树）', []],
    ['本报讯（记者 甲某，通讯员 乙丙丁，丙某）今年以来，支部带头。', ['甲某', '乙丙丁']],
    ['@ 本報記者 陳某某', ['陳某某']],
    ['@ 2026-01-19', []],
    ['本报讯（通讯员甲丙于文哲）今年以来，支部带头。', ['甲丙', '于文哲']],
    ['本报讯（通讯员黎丙丁王一渊）今年以来，支部带头。', ['黎丙丁', '王一渊']],
    ['@ 记者 甲丙丁刘某某 通讯员 乙某', ['甲丙丁', '刘某某', '乙某']],
    // two ways to part it: it stands as written
    ['@ 记者 甲丙王李某', ['甲丙王李某']],
    ['@ 通讯员 叶尔兰·哈米提 文／图', ['叶尔兰·哈米提']],
    ['@ 记者 甲某 乙丙丁  分享到微信', ['甲某', '乙丙丁']],
    ['@ 记者 甲某 字号 打印', ['甲某']],
  ])('%s', (line, authors) => {
    expect(find(`# 题\n${line}`)[0]?.authors).toEqual(authors);
  });
});

describe('source', () => {
  test.each([
    ['@ 来源:太行日报', '太行日报'],
    ['! 某某日报 2022年4月12日 第3版', '某某日报'],
    ['央视网消息（新闻联播）：支部带头。', '央视网'],
    ['新华社太原4月8日电 支部带头。', '新华社'],
    ['《某某日报》刊登我市做法。', undefined],
  ])('%s', (line, source) => {
    expect(find(`# 题\n${line}\n支部带头。`)[0]?.source?.value).toBe(source);
  });

  test('meta wins', () => {
    const [origin] = find('# 题\n@ 来源：太行日报\n支部带头。', { source: '某刊', authors: ['甲某'] });
    expect(origin).toMatchObject({ source: { value: '某刊', certainty: 1 }, authors: ['甲某'] });
  });
});
