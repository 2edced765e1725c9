/** What paragraph and table styles share. */
import type { IBorderOptions } from 'docx';
import type { Rule } from '../profile.ts';

/** A border as docx takes it; widths are eighths of a point. */
export const borderOf = ({ width, color, gap = 0 }: Rule): IBorderOptions => ({
  style: 'single',
  size: Math.max(2, Math.round(width * 8)),
  space: Math.round(gap),
  color,
});
