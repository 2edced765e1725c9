/** The bundled lexicon as align is told of it. */
import { loadKnowledge } from '../src/files/knowledge.ts';
import { catalogue } from '../src/understand/themes/index.ts';

const { themes: lexicon } = loadKnowledge().value.understand;

export const knowledge = { lexicon, catalogue: catalogue(lexicon) };
