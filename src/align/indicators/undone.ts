/** What is counted has not been done: 3个党组织尚未整顿到位, 零立案的乡镇有2个. */
import type { Figure } from '../../model.ts';
import { anyOf } from '../../text/word-list.ts';
import type { IndicatorEntry, IndicatorLexicon } from '../lexicon.ts';
import type { Surroundings } from './surroundings.ts';

export type UndoneFinder = (entry: IndicatorEntry | null, figure: Figure, around: Surroundings) => boolean;

const inRun = '[^，,。；;的\\d]';

export function prepareUndone({ figures, parts }: Pick<IndicatorLexicon, 'figures' | 'parts'>): UndoneFinder {
  const { undone, noUndone, nothing, undoneManners, undoneEnds } = figures;
  const idle = new RegExp(anyOf(noUndone), 'gu');
  const not = `${anyOf(undone)}(?:${anyOf(undoneManners)}){0,3}`;
  const ends = anyOf(undoneEnds);
  // 9个村党支部[未按期换届]: whatever was not done, these are not all of them
  const ofSome = new RegExp(`^[^，,。；;、的\\d]{0,16}?${anyOf(undone)}(?!${inRun}{0,16}的)`, 'u');
  const known = new WeakMap<IndicatorEntry, RegExp[]>();
  const compile = (entry: IndicatorEntry) => {
    const deed = anyOf(deedsOf(entry));
    return [
      // [换届尚未完成]的村有3个, but 整顿长期未达标的党组织3个
      new RegExp(
        `${deed}${inRun}{0,8}?${not}${ends}(?=${inRun}{0,8}(?:的?(?:${inRun}{0,8}有)?)(?:[\\d，,。；;]|$))`,
        'gu',
      ),
      // [尚未整顿到位的]软弱涣散村党组织3个, [零立案的]乡镇有2个
      new RegExp(`(?:${not}(?:${deed}|${ends})|${anyOf(nothing)}${deed})${inRun}{0,24}的?`, 'gu'),
    ];
  };
  const isNot = (entry: IndicatorEntry, patterns: RegExp[], told: string) => {
    const rest = patterns.reduce((left, pattern) => left.replace(pattern, '　'), told);
    return rest !== told && !isTold(entry, rest);
  };
  return (entry, figure, { lead, item, before, behind }) => {
    const [ahead, own, after] = [lead, item, behind].map((it) => it.replace(idle, '　')) as [
      string,
      string,
      string,
    ];
    const deeds = entry ? deedsOf(entry) : [];
    // 全县有9个: there they are, no deed
    const isDone = [figure.verb ?? '　', ...deeds].some(
      (word) => !word.endsWith('有') && !parts.whole.includes(word) && ahead.includes(word),
    );
    if (!isDone && ofSome.test(after)) return true;
    if (entry === null) return false;
    const patterns = known.get(entry) ?? compile(entry);
    known.set(entry, patterns);
    if (isNot(entry, patterns, own)) return true;
    // 尚未整顿到位的党支部3个、党总支2个
    const clause = before.split(/[，,。；;]/u).at(-1) ?? '';
    return /^[、和与及]/u.test(lead) && isNot(entry, patterns, clause.replace(idle, '　'));
  };
}

/** What its words say was done; of a thing that is counted without a verb, the thing. */
function deedsOf({ verbs, objects }: IndicatorEntry): string[] {
  return verbs.length > 0 ? verbs : objects.flatMap((object) => object.split(/\s+/u));
}

function isTold({ verbs, objects }: IndicatorEntry, text: string): boolean {
  if (verbs.length > 0) return verbs.some((verb) => text.includes(verb));
  return objects.some((object) => object.split(/\s+/u).every((word) => text.includes(word)));
}
