import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../src/compose/fill.ts';
import { briefingShape } from '../../src/compose/shape.ts';
import type { Template } from '../../src/compose/template.ts';
import { checkTemplate } from '../../src/compose/template-check.ts';
import { loadTemplate, templateNames } from '../../src/files/templates.ts';
import { BriefingError } from '../../src/problem.ts';

function templateOf(text: string, partials: Record<string, string> = {}): Template {
  const { value } = loadTemplate('staff');
  return {
    ...value,
    document: { file: 't.hbs', text },
    partials: Object.fromEntries(
      Object.entries(partials).map(([name, body]) => [name, { file: `${name}.hbs`, text: body }]),
    ),
  };
}

const faultsOf = (text: string, partials?: Record<string, string>) =>
  checkTemplate(templateOf(text, partials), briefingShape).map(({ code, place, args }) => [
    code,
    place?.file,
    place?.line,
    args.name,
  ]);

describe('checkTemplate', () => {
  test.each(templateNames())('finds nothing in the bundled template %s', (name) => {
    expect(checkTemplate(loadTemplate(name).value, briefingShape)).toEqual([]);
  });

  test('names a path that the data does not have, with its line', () => {
    expect(faultsOf('<h1>{{title}}</h1>\n{{titel}}')).toEqual([
      ['template-unknown-name', 't.hbs', 2, 'titel'],
    ]);
  });

  test('a list or a record is no text; what every object inherits is no data', () => {
    expect(faultsOf('{{themes}}{{counts}}{{title}}')).toEqual([
      ['template-no-text', 't.hbs', 1, 'themes'],
      ['template-no-text', 't.hbs', 1, 'counts'],
    ]);
    expect(faultsOf('{{constructor}}')).toEqual([['template-unknown-name', 't.hbs', 1, 'constructor']]);
  });

  test('sees misspelt names in each and if, which Handlebars passes over', () => {
    expect(
      faultsOf('{{#each themse}}x{{/each}}{{#if overview.isLandscap}}y{{/if}}').map(([code]) => code),
    ).toEqual(['template-unknown-name', 'template-unknown-name']);
  });

  test('knows the context inside each and with, around it, and block parameters', () => {
    expect(
      faultsOf(
        '{{#each themes as |theme|}}{{name}}{{theme.name}}{{../title}}{{@index}}{{@root.title}}{{/each}}',
      ),
    ).toEqual([]);
    expect(faultsOf('{{#each themes}}{{title}}{{/each}}')).toHaveLength(1);
  });

  test('warns of a text that lists silent places without those of which nothing is claimed', () => {
    const listed = '{{#each themes}}\n{{silent}}；{{unquoted}}\n{{/each}}';
    expect(faultsOf(listed)).toEqual([['template-silence', 't.hbs', 2, 'unpicked']]);
    expect(faultsOf('{{#each absences}}{{> names}}{{/each}}', { names: '{{silent}}' })).toEqual([
      ['template-silence', 'names.hbs', 1, 'unpicked'],
    ]);
    expect(faultsOf(listed.replace('；', '；{{unpicked}}；'))).toEqual([]);
    expect(faultsOf('{{#each themes}}{{name}}{{/each}}')).toEqual([]);
  });

  test('walks partials with the context they are called in and names their file', () => {
    const partials = { point: '{{text}}\n{{missing}}' };
    expect(faultsOf('{{#each themes}}{{#each highlights}}{{> point}}{{/each}}{{/each}}', partials)).toEqual([
      ['template-unknown-name', 'point.hbs', 2, 'missing'],
    ]);
    expect(faultsOf('{{> nosuch}}')).toEqual([['template-unknown-partial', 't.hbs', 1, 'nosuch']]);
  });

  test('names an unknown helper', () => {
    expect(faultsOf('\n{{shout title}}')).toEqual([['template-unknown-helper', 't.hbs', 2, 'shout']]);
  });

  test('a helper with an argument too few or too many', () => {
    expect(faultsOf('{{add 1}}{{add 1 2}}\n{{#if (equals title)}}{{/if}}')).toEqual([
      ['template-helper-arguments', 't.hbs', 1, 'add'],
      ['template-helper-arguments', 't.hbs', 2, 'equals'],
    ]);
    expect(faultsOf('{{ordinal 1 2}}')).toEqual([['template-helper-arguments', 't.hbs', 1, 'ordinal']]);
  });

  test('a text that does not parse is a problem with its line', () => {
    expect(() => faultsOf('ok\n{{#if title}}\n{{/each}}')).toThrow(BriefingError);
    try {
      faultsOf('ok\n{{#if title}}\n{{/each}}');
    } catch (error) {
      expect((error as BriefingError).problem).toMatchObject({
        code: 'template-syntax',
        place: { file: 't.hbs', line: 2 },
      });
    }
  });

  test('a partial that calls itself does not hang the check', () => {
    expect(faultsOf('{{> loop}}', { loop: '{{title}}{{> loop}}' })).toEqual([]);
  });
});

describe('fillTemplate', () => {
  test('report text cannot become markup', () => {
    expect(fillTemplate(templateOf('<p>{{title}}</p>'), { title: '<script>&' })).toBe(
      '<p>&lt;script&gt;&amp;</p>',
    );
  });

  test('objects have no prototype to reach', () => {
    expect(() => fillTemplate(templateOf('{{title.constructor.name}}'), { title: 'x' })).toThrow(
      BriefingError,
    );
  });
});
