/** The words of `lexicon/wording.yaml` by which places, papers and authors are known, and the patterns made of them. */
import type { Outcome, SettlementWords } from '../../model.ts';
import { readYaml } from '../../yaml/read.ts';
import { compileWording, type Wording, wordingShape } from './compile.ts';

export { type Wording, wordingShape } from './compile.ts';

/** Reads `lexicon/wording.yaml`. A list that is missing is empty, and its rule finds nothing; never throws. */
export function parseWording(yamlText: string, file: string, words: SettlementWords): Outcome<Wording> {
  const { value, problems } = readYaml(yamlText, file, wordingShape);
  return { value: compileWording(value, words), problems };
}
