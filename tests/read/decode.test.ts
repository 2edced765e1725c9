import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/read/decode.ts';

const simplified = [
  '清泉县整顿软弱涣散村党组织17个。',
  '全县312个村党组织逐一过筛子，',
  '举办村干部培训班9期，培训2310余人次。',
  '村集体经济收入达到38.5万元，较上年增长1.4倍。',
  '县纪委监委开展农村“三资”专项监督检查；',
  '一、抓班子，选好领头雁\n',
];
const traditional = [
  '清泉縣整頓軟弱渙散村黨組織17個。',
  '舉辦村幹部培訓班9期，培訓2310餘人次。',
  '縣紀委開展專項監督檢查。\n',
];
const prose = (sentences: string[]) =>
  fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));

async function readBack(text: string, encoding: string, addBOM = false): Promise<string> {
  return (await decodeText('a.txt', iconv.encode(text, encoding, { addBOM }))).text;
}

describe('decodeText finds the encoding by content', () => {
  it.each(['utf-8', 'gb18030', 'gbk', 'utf-16le', 'utf-16be'])('simplified text in %s', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(prose(simplified), async (text) => {
        expect(await readBack(text, encoding)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['utf-8', 'big5', 'gb18030', 'utf-16le'])('traditional text in %s', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(prose(traditional), async (text) => {
        expect(await readBack(text, encoding)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('drops a byte order mark in %s', async (encoding) => {
    expect(await readBack('党支部\n', encoding, true)).toBe('党支部\n');
  });

  it.each(['联通', '党建', '清泉县', '八个村'])('a file as short as %s', async (text) => {
    expect(await readBack(text, 'gb18030')).toBe(text);
    expect(await readBack(text, 'utf-8')).toBe(text);
  });

  it('a file that begins with more ASCII than is judged', async () => {
    const text = `${'var a = 1;\n'.repeat(20_000)}清泉县整顿软弱涣散村党组织。`;
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le'])
      expect(await readBack(text, encoding)).toBe(text);
  });

  it('a sample that ends inside a character', async () => {
    const text = `a${'清泉县整顿软弱涣散村党组织。'.repeat(6000)}`;
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le'])
      expect(await readBack(text, encoding)).toBe(text);
  });
});

describe('decodeText keeps what is written', () => {
  it('keeps full-width, private-use, zero-width and non-XML characters, so that offsets hold', async () => {
    const text = '全县１２个Ａ村\ue000，党\u200b组织\ufeff和\u000b支部\uffff建设。';
    expect(await readBack(text, 'utf-8')).toBe(text);
  });

  it('makes every line end a line feed', async () => {
    expect(await readBack('一行\r\n二行\r三行\n四行', 'utf-8')).toBe('一行\n二行\n三行\n四行');
  });
});

describe('decodeText says what is wrong', () => {
  const bytes = iconv.encode('清泉县整顿软弱涣散村党组织17个。', 'gb18030');

  it('obeys a forced encoding', async () => {
    const big5 = iconv.encode('黨組織', 'big5');
    expect((await decodeText('a.txt', big5, { forced: 'Big5' })).text).toBe('黨組織');
    await expect(decodeText('a.txt', bytes, { forced: 'utf-8' })).rejects.toMatchObject({
      problem: { code: 'encoding-unreadable', place: { file: 'a.txt', line: 1 } },
    });
  });

  it('rejects an unknown encoding', async () => {
    const wrong = decodeText('a.txt', bytes, { forced: 'gb-something' });
    await expect(wrong).rejects.toMatchObject({ problem: { code: 'encoding-unknown' } });
  });

  it('warns of a single broken byte with its line', async () => {
    const text = `${'清泉县整顿软弱涣散村党组织。\n'.repeat(20)}`;
    const broken = Buffer.concat([Buffer.from(text), Buffer.from([0xe5, 0x0a]), Buffer.from(text)]);
    const { encoding, problems } = await decodeText('a.txt', broken);
    expect(encoding).toBe('utf-8');
    expect(problems).toMatchObject([
      { code: 'characters-unreadable', args: { count: 1 }, place: { line: 21 } },
    ]);
  });

  it('rejects binary data', async () => {
    const noise = Uint8Array.from(
      { length: 3000 },
      (_, index) => (index * index * 31 + (index >> 3) * 17) % 256,
    );
    await expect(decodeText('a.txt', noise)).rejects.toMatchObject({ problem: { code: 'not-text' } });
    const nul = Buffer.from('清泉县整顿软弱涣散村党组织。\n\0\0结束');
    await expect(decodeText('a.txt', nul)).rejects.toMatchObject({ problem: { code: 'not-text' } });
  });
});
