import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseProfile, renderDocx } from '../../src/render/index.ts';

const profile = parseProfile(readFileSync('profiles/gb9704.yaml', 'utf8'), 'gb9704.yaml').value;
const properties = { title: '测试', date: '2026-01-05' };
const render = (html: string) => renderDocx(html, { profile, properties });

describe('renderDocx', () => {
  it('gives the same bytes twice', async () => {
    const html = '<h1>题</h1><h2>节</h2><jb-toc></jb-toc><table><tr><td>甲<fn>注</fn></td></tr></table>';
    const [one, other] = [await render(html), await render(html)];
    expect(Buffer.compare(one.value, other.value)).toBe(0);
    expect(one.problems).toEqual([]);
  });

  it('keeps the text of elements it does not know, and says so', async () => {
    const { value, problems } = await render('<p>甲<blink>乙</blink></p>');
    expect(problems.map(({ code }) => code)).toEqual(['unknown-element']);
    expect(new TextDecoder().decode(unzipSync(value)['word/document.xml'])).toContain('乙');
  });
});
