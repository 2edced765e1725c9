import { describe, expect, test } from 'vitest';
import { viewAttachments, viewMasthead } from '../../src/compose/formal.ts';

const view = (options: object) => viewMasthead({ date: '2026-01-05', ...options }, '简报');

describe('公文要素', () => {
  test.each([
    ['云组发〔2026〕12号', '', '云组发〔2026〕12号'],
    ['云组发[2026]第012号', '', '云组发〔2026〕12号'],
    ['云组发（2026）12', '', '云组发〔2026〕12号'],
    ['云组发', '第7期（总第107期）', '云组发〔2026〕7号'],
    ['云组发', '', '云组发'],
    ['云组发', '总第134期', '云组发'],
    ['云组发', '（总 第134期）', '云组发'],
    ['云组发', '总第134期　第 9 期', '云组发〔2026〕9号'],
    ['云组发', '增刊（第1期）', '云组发'],
    ['内部发文 3', '第7期', '内部发文 3'],
  ])('发文字号 %s with issue %s is %s', (documentNumber, issue, printed) => {
    expect(view({ documentNumber, issue }).documentNumber).toBe(printed);
  });

  test('份号 has six digits', () => {
    expect(view({ copyNumber: '12' }).copyNumber).toBe('000012');
    expect(view({ copyNumber: '第12份' }).copyNumber).toBe('第12份');
  });

  test('签发人: two a line under one another, the number on the last', () => {
    const { signerLines } = view({
      signers: ['欧阳文', '李四', '王五六'],
      documentNumber: '云组发〔2026〕1号',
    });
    expect(signerLines).toEqual([
      { number: '', label: '签发人：', names: '欧阳文　李　四' },
      { number: '云组发〔2026〕1号', label: '', names: '王五六　　　　' },
    ]);
    expect(view({ signers: ['张三'] }).signerLines).toEqual([
      { number: '', label: '签发人：', names: '张三' },
    ]);
  });

  test('joint issuers: the leading one first and under 印发, the last beside the date', () => {
    expect(view({ issuers: ['甲部', '乙部', '丙部'] })).toMatchObject({
      unit: '甲部',
      issuersAbove: ['甲部', '乙部'],
      lastIssuer: '丙部',
    });
    expect(view({ unit: '丁部', issuers: ['甲部', '乙部'] })).toMatchObject({
      unit: '丁部',
      issuersAbove: ['丁部', '甲部'],
      lastIssuer: '乙部',
    });
    expect(view({ unit: '乙部', issuers: ['甲部', '乙部'] })).toMatchObject({
      unit: '乙部',
      issuersAbove: ['甲部'],
      lastIssuer: '乙部',
    });
    expect(view({ unit: '甲部' })).toMatchObject({ unit: '甲部', issuersAbove: [], lastIssuer: '甲部' });
  });

  test('附件说明 is numbered where there are several, with no mark behind a name', () => {
    expect(viewAttachments({ date: '2026-01-05', attachments: ['名单。', '办法'] })).toEqual([
      '附件：1. 名单',
      '2. 办法',
    ]);
    expect(viewAttachments({ date: '2026-01-05', attachments: ['名单'] })).toEqual(['附件：名单']);
  });
});
