/** A sentence that only lists how many there are: 全镇684名党员、57名村干部以及31名入党积极分子。 */
import type { Sentence } from '../../model.ts';

/** Letters beside what is counted that are too few to tell of anything: 全镇, 各村的. */
const fewLetters = 4;

export function isInventory({ text, figures }: Sentence): boolean {
  if (figures.length === 0 || figures.some(({ verb, unit }) => verb !== null || unit === '%')) return false;
  const rest = figures.reduce(
    (left, figure) => left.replace(`${figure.text}${figure.what}`, ''),
    text.replace(/^[^，,。；;]{0,8}[：:]/u, ''),
  );
  return rest.replace(/以及|[^\p{Script=Han}]|[和与及共计等]/gu, '').length <= fewLetters;
}
