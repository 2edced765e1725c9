/** Random texts and random edits of them, for the redline's properties. */
import fc from 'fast-check';

const openings = [
  '清泉县',
  '石岭乡',
  '杏花坪村',
  '县委组织部',
  '县纪委监委',
  '驻村工作队',
  '党支部书记郭满仓',
];
const deeds = [
  '整顿软弱涣散村党组织',
  '举办村干部培训班',
  '追回集体资金',
  '流转土地',
  '选派第一书记',
  '建成党群服务中心',
];
const counts = ['17个', '9期', '326.4万元', '1200亩', '64名', '312处', '87%'];
const clauses = ['，群众满意度达到96.8%', '，把规矩立在前头', '，一件一件抓落实', ''];

const sentence = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.constantFrom(...deeds),
    fc.constantFrom(...counts),
    fc.constantFrom(...clauses),
  )
  .map(([who, deed, count, clause]) => `${who}${deed}${count}${clause}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
export const text = fc.array(paragraph, { minLength: 1, maxLength: 12 });

type Edit = {
  kind: 'cut' | 'add' | 'move' | 'word' | 'split' | 'join';
  at: number;
  to: number;
  words: string;
};
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('cut', 'add', 'move', 'word', 'split', 'join'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  words: sentence,
});

/** A text and the same after some edits; neither is ever empty. */
export const editedText = fc.tuple(text, fc.array(edit, { maxLength: 6 })).map(([old, edits]) => {
  const fresh = edits.reduce(applyEdit, [...old]).filter((line) => line !== '');
  return { old, fresh: fresh.length > 0 ? fresh : ['留白。'] };
});

function applyEdit(lines: string[], { kind, at, to, words }: Edit): string[] {
  const index = at % Math.max(1, lines.length);
  const line = lines[index] ?? '';
  const cut = to % Math.max(1, line.length);
  if (kind === 'cut') return lines.toSpliced(index, 1);
  if (kind === 'add') return lines.toSpliced(index, 0, words);
  if (kind === 'move') return lines.toSpliced(index, 1).toSpliced(to % Math.max(1, lines.length), 0, line);
  if (kind === 'word')
    return lines.toSpliced(index, 1, line.slice(0, cut) + words.slice(0, 4) + line.slice(cut + 3));
  if (kind === 'split') return lines.toSpliced(index, 1, line.slice(0, cut), line.slice(cut));
  return lines.toSpliced(index, 2, line + (lines[index + 1] ?? ''));
}
