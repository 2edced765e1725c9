/** What the later stages are told of a theme lexicon: themes, topics, and the words that a silence is held against. */
import type { ThemeId, TopicId } from '../../model.ts';
import { type LexiconEntry, otherTopic, type ThemeLexicon } from './lexicon.ts';
import { plainWord } from './lexicon-shape.ts';

/**
 * `words` speak for the topic by themselves, wherever they stand; `entries` are its entries of some weight, as written,
 * by which a sentence's evidence is told; where one of `wide` stands in a text, the text may speak of the topic.
 */
type CatalogueTopic = {
  id: TopicId;
  name: string;
  words: string[];
  entries: string[];
  wide: string[];
  /** Its name is a word of other themes as well: 资金扶持 of a 党群服务中心. */
  isPlainName: boolean;
};

/** From this weight on an entry tells its topic to a reader who sees nothing else. */
const telling = 0.7;
/** Below this a sentence that is judged to speak of the topic may well do so by chance: 租金 of a shed. */
const supporting = 0.6;

/** Themes and their topics, as align and the templates need them. The catch-all topic has the theme's own words. */
export function catalogue(lexicon: ThemeLexicon): { id: ThemeId; name: string; topics: CatalogueTopic[] }[] {
  const roles = new Set(lexicon.roles);
  return lexicon.themes.map((theme) => {
    const wide = [...theme.wide, ...partsOfName(theme.name)];
    return {
      id: theme.id,
      name: theme.name,
      topics: theme.topics.map(({ id, name, wide: own }) => {
        const isOther = id === otherTopic(theme.id);
        const entries = lexicon.entries.filter(
          (it) => it.theme === theme.id && it.topic === (isOther ? null : id) && it.weight > 0,
        );
        const alone = entries.filter(({ parts }) => parts.length === 1);
        const words = alone
          .filter((it) => it.weight >= telling && it.with.length === 0 && it.unless.length === 0)
          .flatMap(wordsOf)
          .filter((word) => !roles.has(word));
        const named = isOther ? wide : partsOfName(name);
        return {
          id,
          name,
          words: [...new Set(words)],
          entries: entries.filter(({ weight }) => weight >= supporting).map(({ text }) => text),
          isPlainName: roles.has(plainWord(name)),
          wide: [...new Set([...own, ...named, ...alone.flatMap(wordsOf)])],
        };
      }),
    };
  });
}

const wordsOf = ({ parts }: LexiconEntry): string[] => parts.flat();

/** 年轻与后备干部 → 年轻, 后备, 干部; 村干部 whole. */
function partsOfName(name: string): string[] {
  return name
    .split(/[与和、]/u)
    .flatMap((part) => (part.length % 2 === 0 ? (part.match(/../gu) ?? []) : [part]))
    .map(plainWord)
    .filter((part) => part !== '');
}
