/** Keeps the promise of a template that says how many pages it fills: fewer sentences, then fewer figures, until it does. */
import type { Template } from '../compose/index.ts';
import { type Problem, problem } from '../problem.ts';
import type { RenderedPackage } from '../render/index.ts';

/** A line of body type that must be left over: Word's lines may break a little sooner than ours. */
const reserve = 500;
/** Characters by which the choice of sentences is narrowed down. */
const grain = 20;

/** Of the sentences that the template asks for, what is left at least before a row of figures is given up. */
const leastShare = 0.4;

/** Makes the fullest briefing that the template's pages hold; the shortest there is, with a warning, where none of them does. */
export async function fitPages<Draft extends { rendered: RenderedPackage; problems: Problem[] }>(
  template: Template,
  make: (template: Template) => Promise<Draft>,
): Promise<Draft> {
  const { pages, highlightCharacters, keyIndicators } = template.limits;
  const whole = await make(template);
  const fits = ({ rendered }: Draft) => pages === undefined || holds(rendered, pages);
  if (fits(whole)) return whole;
  for (let rows = keyIndicators; rows >= 0; rows--) {
    const tryWith = (characters: number) =>
      make({
        ...template,
        limits: { ...template.limits, highlightCharacters: characters, keyIndicators: rows },
      });
    let low = rows > 0 ? Math.ceil(highlightCharacters * leastShare) : 0;
    let best = await tryWith(low);
    if (!fits(best)) {
      if (rows === 0) return withWarning(best, template);
      continue;
    }
    let high = highlightCharacters;
    while (high - low > grain) {
      const middle = Math.floor((low + high) / 2);
      const draft = await tryWith(middle);
      if (fits(draft)) [low, best] = [middle, draft];
      else high = middle;
    }
    return best;
  }
  return whole;
}

const holds = ({ pages }: RenderedPackage, limit: number): boolean =>
  pages === null || pages.count < limit || (pages.count === limit && pages.free >= reserve);

/** Nothing is left to leave out: whoever sends it must know that it is longer than its template says. */
function withWarning<Draft extends { rendered: RenderedPackage; problems: Problem[] }>(
  draft: Draft,
  { name, limits: { pages: limit } }: Template,
): Draft {
  const count = draft.rendered.pages?.count ?? 0;
  if (limit === undefined || count <= limit) return draft;
  return { ...draft, problems: [...draft.problems, problem('pages-exceeded', { name, count, limit })] };
}
