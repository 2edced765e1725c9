import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read/index.ts';

const readPage = async (html: string, encoding = 'utf-8', file = 'a.html') =>
  (await readReport({ file, bytes: iconv.encode(html, encoding) })).value;
const roles = ({ text, marks = [] }: Awaited<ReturnType<typeof readPage>>) =>
  marks.map(({ role, start, end }) => [role, text.slice(start, end)]);

describe('readHtml', () => {
  it('gives a paragraph a line, breaks at <br>, and folds white space as a browser does', async () => {
    const page = await readPage(
      '<div>　　甲村<b>建成</b>\n   阵地。<br>乙村\tparty   member<p>丙村&nbsp;&nbsp;</div>',
    );
    expect(page.text).toBe('甲村建成阵地。\n乙村 party member\n丙村\n');
  });

  it('loses nothing of a short article and marks the furniture round it', async () => {
    const page = await readPage(`<body><div class="top-nav"><a href="/">首页</a> <a href="/dj">党建</a></div>
      <div id="content"><h1>甲村换届</h1><p>甲村选出新班子。</p>
      <figure><img src="a.jpg"><figcaption>图为选举现场</figcaption></figure><p>乙村见<a href="b">附表</a>。</p></div>
      <ul><li><a href="1">热门一则</a></li><li><a href="2">热门二则</a></li></ul><footer>版权所有</footer></body>`);
    expect(page.text).toBe(
      '首页 党建\n甲村换届\n甲村选出新班子。\n图为选举现场\n乙村见附表。\n热门一则\n热门二则\n版权所有\n',
    );
    expect(roles(page)).toEqual([
      ['furniture', '首页 党建'],
      ['heading', '甲村换届'],
      ['caption', '图为选举现场'],
      ['furniture', '热门一则'],
      ['furniture', '热门二则'],
      ['furniture', '版权所有'],
    ]);
  });

  it('writes the row of a table on a line, and walks a table that lays out the page', async () => {
    const long = '甲村建成党群服务中心。'.repeat(10);
    const page =
      await readPage(`<table><tr><th>指标</th><th>数量</th></tr><tr><td><p>培训</p></td><td>9期</td></tr></table>
      <table><tr><td>栏目</td><td><p>${long}</p><p>第二段。</p></td></tr></table>`);
    expect(page.text).toBe(`指标\t数量\n培训\t9期\n栏目\n${long}\n第二段。\n`);
  });

  it('leaves out what a reader does not see', async () => {
    const page = await readPage(
      '<p>甲<span style="display: none">藏</span>村<!-- 注 --></p><p hidden>藏</p><noscript>藏</noscript>',
    );
    expect(page.text).toBe('甲村\n');
  });

  it('reads a page nested deeper than any stack', async () => {
    const page = await readPage(`${'<div>'.repeat(20_000)}甲村${'</div>'.repeat(20_000)}<p>乙村`);
    expect(page.text.replaceAll('\n', '')).toBe('甲村乙村');
  });

  it('reads the declared charset, also where it names a subset', async () => {
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>喆</body></html>';
    expect(await readPage(html, 'gbk')).toMatchObject({ text: '喆\n', encoding: 'gb18030' });
  });

  it('does not believe a charset that the bytes contradict', async () => {
    const html = '<meta charset="gbk"><p>清泉县整顿软弱涣散村党组织十七个，选派第一书记。</p>';
    expect(await readPage(html, 'utf-8')).toMatchObject({ encoding: 'utf-8' });
  });

  it('takes title, date and source from the meta elements of government sites', async () => {
    const page =
      await readPage(`<head><meta name="ArticleTitle" content="甲村换届"><meta name="PubDate" content="2025-03-14 09:30">
      <meta name="ContentSource" content="清泉日报"></head><p>甲村选出新班子。`);
    expect(page.meta).toEqual({ title: '甲村换届', date: '2025-03-14', source: '清泉日报' });
  });
});

describe('readMhtml', () => {
  const archive = (transfer: string, body: string) =>
    [
      'From: <Saved by Blink>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----x--1"',
      '',
      '------x--1',
      'Content-Type: text/css',
      '',
      'p { color: red }',
      '------x--1',
      'Content-Type: text/html; charset=utf-8',
      `Content-Transfer-Encoding: ${transfer}`,
      '',
      body,
      '------x--1--',
    ].join('\r\n');

  it('reads a quoted-printable page', async () => {
    const hex = [...Buffer.from('甲村')].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');
    const page = await readPage(
      archive('quoted-printable', `<p class=3D"a">${hex}=\r\n</p>`),
      'utf-8',
      'a.mhtml',
    );
    expect(page).toMatchObject({ text: '甲村\n', format: 'mhtml', encoding: 'utf-8' });
  });

  it('reads a base64 page', async () => {
    const body = Buffer.from('<p>甲村选出新班子</p>').toString('base64');
    expect((await readPage(archive('base64', body), 'utf-8', 'a.mht')).text).toBe('甲村选出新班子\n');
  });
});
