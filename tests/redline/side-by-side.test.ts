import { describe, expect, it } from 'vitest';
import { comparePassages, writeSideBySide } from '../../src/redline/index.ts';

const characters = { engine: 'characters' as const, cut: (line: string) => [...line] };
const write = (old: string[], fresh: string[]) => {
  const passages = (lines: string[]) => lines.map((text) => ({ text }));
  return writeSideBySide(comparePassages(passages(old), passages(fresh), characters), {
    old: '旧<稿>',
    new: '新稿',
  });
};

describe('writeSideBySide', () => {
  it('marks changes on their side and escapes every word', () => {
    const html = write(['清泉县整顿村党组织81个 & <b>。'], ['清泉县整顿村党组织102个 & <b>。']);
    expect(html).toContain('<td><p>清泉县整顿村党组织<del>81个</del> &amp; &lt;b&gt;。</p></td>');
    expect(html).toContain('<td><p>清泉县整顿村党组织<ins>102个</ins> &amp; &lt;b&gt;。</p></td>');
    expect(html).toContain('<th scope="col">旧&lt;稿&gt;</th>');
  });

  it('links a moved passage with its new place', () => {
    const long = '杏花坪村领办合作社，流转土地1200亩种植连翘。';
    const stay = [
      '甲段说的是规矩，县里把规矩立在前头，一件一件抓落实。',
      '乙段说的是产业，村里办起三个合作社，家家有分红。',
    ];
    const html = write([long, ...stay], [...stay, long]);
    expect(html).toContain('id="from-1"><td><a class="label" href="#to-1">移走 1</a>');
    expect(html).toContain('id="to-1"><td></td><td><a class="label" href="#from-1">移来 1</a>');
  });
});
