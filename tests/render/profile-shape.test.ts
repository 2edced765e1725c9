import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProfile, typeArea } from '../../src/render/index.ts';
import { bundledProfile } from './profiles.ts';

const yaml = readFileSync('profiles/gb9704.yaml', 'utf8');
describe('parseProfile', () => {
  it.each(readdirSync('profiles'))('reads %s', (file) => {
    expect(parseProfile(readFileSync(`profiles/${file}`, 'utf8'), file).problems).toEqual([]);
  });

  it('gives the type area of the standard: 156 × 225 mm', () => {
    const { width, height } = typeArea(bundledProfile('gb9704'), 'portrait');
    expect([Math.round((width * 25.4) / 1440), Math.round((height * 25.4) / 1440)]).toEqual([156, 225]);
    expect(typeArea(bundledProfile('gb9704'), 'landscape')).toEqual({ width: height, height: width });
  });

  it('takes a colour that YAML reads as a number', () => {
    const { value, problems } = parseProfile(yaml.replace("color: '7F7F7F'", 'color: 000000'), 'p.yaml');
    expect(problems).toEqual([]);
    expect(value.styles.Missing?.color).toBe('000000');
  });

  it.each<[string, string | RegExp, string, string[]]>([
    [
      'an unknown setting',
      'headerMm: 20',
      'headrMm: 20',
      ['yaml-missing-key page.headerMm', 'yaml-misspelt-key headrMm'],
    ],
    ['a missing one', /^name: gb9704\n/m, '', ['yaml-missing-key name']],
    ['a wrong type', 'topMm: 37', 'topMm: wide', ['yaml-wrong-value page.topMm']],
    ['no colour', "color: '7F7F7F'", 'color: red', ['yaml-wrong-value styles.Missing.color']],
    ['an unknown style', '  Quote:', '  Quotation:', ['yaml-unknown-key Quotation']],
    [
      'a font without names',
      /^ {2}song: .*$/m,
      '  song: { names: [], latin: Arial }',
      ['yaml-wrong-value fonts.song.names'],
    ],
    ['a level without its number', /format: （%）/, 'format: （）', ['yaml-wrong-value levels.format']],
  ])('says where %s is', (_, from, to, faults) => {
    const text = yaml.replace(from, to);
    expect(text).not.toBe(yaml);
    const { problems } = parseProfile(text, 'p.yaml');
    expect(problems.map(({ code, args }) => `${code} ${args.key}`)).toEqual(faults);
    const changed = text.split('\n').findIndex((line, at) => line !== yaml.split('\n')[at]);
    if (!/missing/.test(_)) expect(problems.at(-1)?.place?.line).toBe(changed + 1);
  });
});
