/** A labelled report as the learned part of the themes sees it, with the odds of given linear weights. */
import type { Scene } from '../../src/understand/themes/learned/scene.ts';
import { createSignals } from '../../src/understand/themes/learned/signals.ts';
import type { Example, ReportExample } from './examples.ts';
import { type Linear, linearOdds } from './linear.ts';

export function sceneOf({ sentences, examples, titles }: ReportExample, linear: Linear): Scene {
  const signsOf = ({ pieces, signs }: Omit<Example, 'labels'>) => ({
    ...signs,
    odds: linearOdds(pieces, linear),
  });
  const entries = [...titles].map(([article, title]) => [article, signsOf(title)] as const);
  return { sentences, own: examples.map(signsOf), titles: new Map(entries) };
}

/** By sentence and theme, `themes` of them: the numbers that the networks read. */
export function signalsOf(scene: Scene, themes: number): number[][][] {
  const signals = createSignals(scene);
  return scene.sentences.map((_, index) =>
    Array.from({ length: themes }, (_, theme) => signals(index, theme)),
  );
}
