import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProfile, typeArea } from '../../src/render/index.ts';
import { bundledProfile } from './profiles.ts';

const yaml = readFileSync('profiles/gb9704.yaml', 'utf8');
const faultOf = (text: string) => {
  try {
    parseProfile(text, 'p.yaml');
    return null;
  } catch (error) {
    return (error as { problem: unknown }).problem;
  }
};

describe('parseProfile', () => {
  it.each(readdirSync('profiles'))('reads %s', (file) => {
    expect(parseProfile(readFileSync(`profiles/${file}`, 'utf8'), file).problems).toEqual([]);
  });

  it('gives the type area of the standard: 156 × 225 mm', () => {
    const { width, height } = typeArea(bundledProfile('gb9704'), 'portrait');
    expect([Math.round((width * 25.4) / 1440), Math.round((height * 25.4) / 1440)]).toEqual([156, 225]);
    expect(typeArea(bundledProfile('gb9704'), 'landscape')).toEqual({ width: height, height: width });
  });

  it.each<[string, string | RegExp, string, string]>([
    ['an unknown setting', 'headerMm: 20', 'headrMm: 20', 'page.headrMm is not a known setting'],
    ['a missing one', /^name: gb9704\n/m, '', 'name is missing'],
    ['a wrong type', 'topMm: 37', 'topMm: wide', 'page.topMm must be a number above 0'],
    [
      'a colour that YAML reads as a number',
      "color: '7F7F7F'",
      'color: 777777',
      'styles.Missing.color must be six hex digits in quotes',
    ],
    ['an unknown style', '  Quote:', '  Quotation:', 'styles.Quotation is not a known setting'],
    ['a broken file', 'levels:', 'levels: [', ''],
  ])('says where %s is', (_, from, to, what) => {
    const text = yaml.replace(from, to);
    const fault = faultOf(text) as { args: { what: string }; place: { line: number } };
    expect(fault).toMatchObject({ code: 'profile-invalid', place: { file: 'p.yaml' } });
    if (what) expect(fault.args.what).toBe(what);
    const changed = text.split('\n').findIndex((line, at) => line !== yaml.split('\n')[at]);
    if (!/missing|broken/.test(_)) expect(fault.place.line).toBe(changed + 1);
  });
});
