/**
 * The one place that knows a segmentation engine: nodejieba where its native part was built, else @node-rs/jieba,
 * which comes prebuilt. Both read the same user dictionary (`lexicon/userdict.txt`). Loading takes 0.2 s to 0.9 s,
 * so nothing is loaded before the first cut.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Segmenter } from './model.ts';

const require = createRequire(import.meta.url);

export type EngineName = 'nodejieba' | 'node-rs';

type Cut = (text: string) => string[];

/** Loads nodejieba. HMM is on: without it 3500余名 falls into single digits (measured). Throws where it was not built. */
function loadNodejieba(userDict: string): Cut {
  const jieba = require('nodejieba') as {
    load: (options: object) => void;
    cut: (text: string, hmm: boolean) => string[];
  };
  jieba.load(existsSync(userDict) ? { userDict } : {});
  return (text) => jieba.cut(text, true);
}

function loadNodeRs(userDict: string): Cut {
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  const { dict } = require('@node-rs/jieba/dict') as { dict: Uint8Array };
  const jieba = Jieba.withDict(dict);
  if (existsSync(userDict)) jieba.loadDict(completeUserDict(readFileSync(userDict, 'utf8')));
  return (text) => jieba.cut(text, true);
}

/** node-rs wants a frequency on every line; nodejieba takes bare words. 一肩挑 → 一肩挑 1000000 n */
function completeUserDict(text: string): Buffer {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return Buffer.from(
    lines.map((line) => (/\s\d+/.test(line) ? line : `${line.split(/\s/)[0]} 1000000 n`)).join('\n'),
  );
}

const opened = new Map<string, Segmenter>();

/**
 * A segmenter that loads its engine at the first cut; there is one of each dictionary in a process. `prefer` forces one
 * engine (tests, doctor); otherwise nodejieba is tried first.
 */
export function openSegmenter(userDict: string, prefer?: EngineName): Segmenter {
  const key = `${prefer ?? ''} ${userDict}`;
  const segmenter = opened.get(key) ?? createSegmenter(userDict, prefer);
  opened.set(key, segmenter);
  return segmenter;
}

function createSegmenter(userDict: string, prefer?: EngineName): Segmenter {
  let loaded: { engine: EngineName; cut: Cut } | undefined;
  const load = () => {
    if (prefer === 'node-rs') return { engine: 'node-rs' as const, cut: loadNodeRs(userDict) };
    try {
      return { engine: 'nodejieba' as const, cut: loadNodejieba(userDict) };
    } catch (error) {
      if (prefer === 'nodejieba') throw error;
      return { engine: 'node-rs' as const, cut: loadNodeRs(userDict) };
    }
  };
  const ready = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    get engine() {
      return ready().engine;
    },
    cut: (text) => (text === '' ? [] : ready().cut(text)),
  };
}
