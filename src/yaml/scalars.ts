/** The kinds of single values: what each is called and how it is written, for messages, schemas and the reader. */
type Kind = {
  zh: string;
  en: string;
  example: string;
  /** Its part of a JSON schema. */
  schema: { [keyword: string]: unknown };
  /** Whether a value is of the kind. What YAML takes for a number counts as text, too: it keeps its zeros (050). */
  fits: (value: unknown) => boolean;
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isFinite(value);

export const scalars = {
  text: { zh: '文字', en: 'text', example: '文字', schema: { type: ['string', 'number'] }, fits: isText },
  colour: {
    zh: '六位十六进制颜色',
    en: 'a colour of six hex digits',
    example: '9E1B1B',
    schema: { type: ['string', 'number'], pattern: '^[0-9A-Fa-f]{6}$' },
    fits: (value) => isText(value) && /^[0-9A-Fa-f]{6}$/.test(value),
  },
  pattern: {
    zh: '正则表达式',
    en: 'a regular expression',
    example: '^第.+期$',
    schema: { type: 'string', format: 'regex' },
    fits: (value) => isText(value) && isPattern(value),
  },
  flag: {
    zh: ' true 或 false',
    en: 'true or false',
    example: 'true',
    schema: { type: 'boolean' },
    fits: (value) => typeof value === 'boolean',
  },
  number: { zh: '数', en: 'a number', example: '2', schema: { type: 'number' }, fits: isNumber },
  positive: {
    zh: '大于 0 的数',
    en: 'a number above 0',
    example: '2.5',
    schema: { type: 'number', exclusiveMinimum: 0 },
    fits: (value) => isNumber(value) && value > 0,
  },
  share: {
    zh: ' 0 到 1 的数',
    en: 'a number from 0 to 1',
    example: '0.6',
    schema: { type: 'number', minimum: 0, maximum: 1 },
    fits: (value) => isNumber(value) && value >= 0 && value <= 1,
  },
  whole: {
    zh: '从 1 起的整数',
    en: 'a whole number from 1',
    example: '3',
    schema: { type: 'integer', minimum: 1 },
    fits: (value) => Number.isInteger(value) && Number(value) >= 1,
  },
} as const satisfies Record<string, Kind>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
