/** Reads `lexicon/figures.yaml` and says what is wrong with it, line by line. */
import { LineCounter, type Node, parseDocument } from 'yaml';
import type { Outcome } from '../../model.ts';
import { problem } from '../../problem.ts';
import { compileFigureLexicon, type FigureLexicon, type FigureLexiconData } from './lexicon.ts';
import {
  type Check,
  readCounters,
  readMap,
  readQualifiers,
  readTable,
  readText,
  readWords,
} from './lexicon-entries.ts';

/**
 * Compiles the figure lexicon. A fault of an entry is reported with its line, and the entry left out; a list that
 * is missing counts as empty.
 */
export function parseFigureLexicon(yamlText: string, file: string): Outcome<FigureLexicon> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  const check: Check = { file, lines, problems: [] };
  for (const error of document.errors) {
    const { line, col } = lines.linePos(error.pos[0]);
    check.problems.push(
      problem(
        'figure-lexicon-yaml',
        { detail: error.message.split('\n')[0] ?? '' },
        { file, line, column: col },
      ),
    );
  }
  const data = readData(document.contents, check);
  return { value: compileFigureLexicon(data), problems: check.problems };
}

const keys = [
  'qualifiers',
  'counters',
  'shares',
  'countedNouns',
  'impliedUnits',
  'sharedTails',
  'stressedOne',
  'names',
  'verbs',
  'bodies',
  'nounTails',
  'change',
  'stops',
  'notStops',
  'leads',
  'openings',
  'notLeads',
  'scopes',
  'notScopes',
  'placeEndings',
  'notPlaces',
  'placeLeads',
  'periods',
  'traditional',
] as const satisfies (keyof FigureLexiconData)[];

function readData(contents: Node | null, check: Check): FigureLexiconData {
  const top = readMap(contents, '', keys, check);
  const list = (key: (typeof keys)[number]) => readWords(top.get(key), key, check);
  const grades = readMap(top.get('qualifiers'), 'qualifiers', ['before', 'inside', 'after'], check);
  const verbs = readMap(
    top.get('verbs'),
    'verbs',
    ['plain', 'alsoNouns', 'causative', 'prepositions', 'giving', 'reaching', 'stative'],
    check,
  );
  const change = readMap(top.get('change'), 'change', ['from', 'to', 'delta', 'links', 'deltaUnits'], check);
  return {
    qualifiers: {
      before: readQualifiers(grades.get('before'), check),
      inside: readQualifiers(grades.get('inside'), check),
      after: readQualifiers(grades.get('after'), check),
    },
    counters: readCounters(top.get('counters'), check),
    shares: readTable(top.get('shares'), 'number', check),
    countedNouns: readTable(top.get('countedNouns'), 'string', check),
    impliedUnits: readTable(top.get('impliedUnits'), 'string', check),
    sharedTails: list('sharedTails'),
    stressedOne: list('stressedOne'),
    names: list('names'),
    verbs: {
      plain: readWords(verbs.get('plain'), 'verbs.plain', check),
      alsoNouns: readWords(verbs.get('alsoNouns'), 'verbs.alsoNouns', check),
      causative: readWords(verbs.get('causative'), 'verbs.causative', check),
      prepositions: readWords(verbs.get('prepositions'), 'verbs.prepositions', check),
      giving: readWords(verbs.get('giving'), 'verbs.giving', check),
      reaching: readWords(verbs.get('reaching'), 'verbs.reaching', check),
      stative: readWords(verbs.get('stative'), 'verbs.stative', check),
    },
    bodies: list('bodies'),
    nounTails: list('nounTails'),
    change: {
      from: readWords(change.get('from'), 'change.from', check),
      to: readWords(change.get('to'), 'change.to', check),
      delta: readWords(change.get('delta'), 'change.delta', check),
      links: readWords(change.get('links'), 'change.links', check),
      deltaUnits: readWords(change.get('deltaUnits'), 'change.deltaUnits', check),
    },
    stops: list('stops'),
    notStops: list('notStops'),
    leads: list('leads'),
    openings: list('openings'),
    notLeads: list('notLeads'),
    scopes: list('scopes'),
    notScopes: list('notScopes'),
    placeEndings: list('placeEndings'),
    notPlaces: list('notPlaces'),
    placeLeads: list('placeLeads'),
    periods: list('periods'),
    traditional: readText(top.get('traditional'), check),
  };
}
