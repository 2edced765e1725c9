/** The kinds of single values: what each is called in messages, how it is written, and what is none of it. */
type Kind = { zh: string; en: string; example: string; empty: unknown; fits: (value: unknown) => boolean };

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isColour = (value: unknown) => isText(value) && /^[0-9A-Fa-f]{6}$/.test(value);
const isFlag = (value: unknown) => typeof value === 'boolean';
const isPositive = (value: unknown) => isNumber(value) && value > 0;
const isShare = (value: unknown) => isNumber(value) && value >= 0 && value <= 1;
const isWhole = (value: unknown) => isNumber(value) && Number.isInteger(value) && value >= 1;

export const scalars = {
  text: { zh: '文字', en: 'text', example: '文字', empty: '', fits: isText },
  colour: { zh: '六位颜色', en: 'a colour of six hex digits', example: '9E1B1B', empty: '', fits: isColour },
  pattern: { zh: '正则表达式', en: 'a regular expression', example: '^第.+期$', empty: '', fits: isPattern },
  flag: { zh: ' true 或 false', en: 'true or false', example: 'true', empty: false, fits: isFlag },
  number: { zh: '数', en: 'a number', example: '2', empty: 0, fits: isNumber },
  positive: { zh: '大于 0 的数', en: 'a number above 0', example: '2.5', empty: 1, fits: isPositive },
  share: { zh: ' 0 到 1 的数', en: 'a number from 0 to 1', example: '0.6', empty: 0, fits: isShare },
  whole: { zh: '从 1 起的整数', en: 'a whole number from 1', example: '3', empty: 1, fits: isWhole },
} as const satisfies Record<string, Kind>;

function isPattern(value: unknown): boolean {
  try {
    return isText(value) && new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
