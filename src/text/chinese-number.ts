const digits = '零一二三四五六七八九';

/** A whole number as Word counts in Chinese (chineseCountingThousand): 12 is 十二, 105 is 一百零五; in digits from 1000 on. */
export function chineseNumber(value: number): string {
  if (value >= 1000) return String(value);
  if (value < 10) return digits[value] ?? '';
  if (value < 20) return `十${value === 10 ? '' : digits[value - 10]}`;
  if (value < 100) {
    const [tens, ones] = [Math.floor(value / 10), value % 10];
    return `${digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
  }
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const head = `${digits[hundreds]}百`;
  if (rest === 0) return head;
  if (rest < 10) return `${head}零${digits[rest]}`;
  return `${head}${rest < 20 ? '一' : ''}${chineseNumber(rest)}`;
}
