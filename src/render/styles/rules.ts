/** What paragraph and table styles share. */
import type { Rule } from '../profile.ts';

/** The element with its content, or nothing where there is none. */
export const wrap = (name: string, content: string): string =>
  content ? `<${name}>${content}</${name}>` : '';

/** A border element; widths are eighths of a point. */
export const writeRule = (side: string, { width, color, gap = 0 }: Rule): string =>
  `<w:${side} w:val="single" w:sz="${Math.max(2, Math.round(width * 8))}" w:space="${Math.round(gap)}" w:color="${color}"/>`;
