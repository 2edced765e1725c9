/** The pieces of a sentence that weights were learned for. */

/** A run of numerals, of either kind, is one sign: 46.7, 二百六十. */
const numeral = /[0-9.,]+|[〇零一二三四五六七八九十百千万亿两]{2,}/gu;
const numeralSign = '#';
const notWord = /[^\p{Script=Han}#]+/u;

/** Longest piece, in characters. Four taught nothing more than three on 92 labelled reports. */
const longest = 3;

/**
 * Pieces of one to three characters, each once, with how many characters wide the sentence is in pairs; none crosses
 * a mark. `plain` is a sentence in plain form (`toPlainText`).
 */
export function gramsOf(plain: string): { grams: string[]; pairs: number } {
  const grams = new Set<string>();
  let pairs = 0;
  for (const run of plain.replace(numeral, numeralSign).split(notWord)) {
    const units = [...run];
    pairs += Math.max(0, units.length - 1);
    for (let length = 1; length <= longest; length += 1) {
      for (let at = 0; at + length <= units.length; at += 1) {
        grams.add(units.slice(at, at + length).join(''));
      }
    }
  }
  return { grams: [...grams], pairs };
}
