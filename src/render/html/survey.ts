/**
 * A first walk over the HTML, before anything is written: bookmark names, heading numbers and caption numbers, so
 * that links, cross-references and the table of contents may point forward.
 */

import { chineseNumber } from '../../text/chinese-number.ts';
import { readAttribute } from '../../text/markup.ts';
import type { Profile } from '../profile.ts';
import { deepText, eachElement, type HtmlElement, type HtmlParent, hasClass } from './tree.ts';
import { squeezeText } from './white-space.ts';

export type Heading = {
  /** 1 to 4: Word's heading level; h2 is 1. */
  level: number;
  text: string;
  /** 一、 or （二）; empty for an unnumbered heading. */
  number: string;
  /** Whether Word numbers it. */
  isNumbered: boolean;
  bookmark: string;
};

export type Caption = { label: string; number: number };

export type Survey = {
  /** Of each id: its bookmark's name, what a cross-reference to it shows, and the (first) element that has it. */
  targets: Map<string, { bookmark: string; label: string; element: HtmlElement }>;
  headings: Map<HtmlElement, Heading>;
  captions: Map<HtmlElement, Caption>;
  repeatedIds: string[];
};

const plainName = /^[A-Za-z]\w{0,39}$/;
const headingTag = /^h[2-6]$/;

/** Walks the whole tree once. */
export function surveyHtml(root: HtmlParent, profile: Profile): Survey {
  const survey: Survey = { targets: new Map(), headings: new Map(), captions: new Map(), repeatedIds: [] };
  const counters = [0, 0, 0, 0];
  const captions = { table: 0, figure: 0 };
  eachElement(root, (element) => {
    const { tagName } = element;
    if (tagName === 'td' && element.attrs.length === 0) return;
    if (headingTag.test(tagName)) {
      const heading = surveyHeading(element, counters, profile, survey.headings.size + 1);
      survey.headings.set(element, heading);
    } else if (tagName === 'table' && element.parentNode?.nodeName !== 'jb-chart') {
      if (numberedCaption(element)) {
        survey.captions.set(element, { label: profile.captions.table, number: ++captions.table });
      }
    } else if (tagName === 'jb-chart' && readAttribute(element, 'title')) {
      survey.captions.set(element, { label: profile.captions.figure, number: ++captions.figure });
    }
    addTarget(element, survey);
  });
  return survey;
}

function surveyHeading(element: HtmlElement, counters: number[], profile: Profile, ordinal: number): Heading {
  const level = Math.min(Number(element.tagName.slice(1)) - 1, 4);
  const text = squeezeText(deepTextWithoutNotes(element));
  const format = profile.levels[level - 1];
  const isNumbered = format !== undefined && !hasClass(element, 'unnumbered') && !typedNumber.test(text);
  if (isNumbered) {
    counters[level - 1] = (counters[level - 1] ?? 0) + 1;
    counters.fill(0, level);
  }
  const count = counters[level - 1] ?? 0;
  const digits = format?.style === 'chinese' ? chineseNumber(count) : String(count);
  const number = isNumbered ? format.format.replace('%', digits) : '';
  return { level, text, number, isNumbered, bookmark: `_Toc${String(ordinal).padStart(9, '0')}` };
}

// A number that the template typed itself: 一、总体情况  （二）主要做法  1.阵地建设  （1）选址
const typedNumber = /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、](?!\d))/;

const numberedCaption = (table: HtmlElement): boolean =>
  table.childNodes.some(
    (child) => child.nodeName === 'caption' && !hasClass(child as HtmlElement, 'unnumbered'),
  );

function deepTextWithoutNotes(element: HtmlElement): string {
  return element.childNodes
    .map((child) => (child.nodeName === 'fn' ? '' : child.nodeName === 'br' ? ' ' : deepText(child)))
    .join('');
}

function addTarget(element: HtmlElement, survey: Survey): void {
  const id = readAttribute(element, 'id');
  if (id === undefined || id === '') return;
  if (survey.targets.has(id)) {
    survey.repeatedIds.push(id);
    return;
  }
  const caption = survey.captions.get(element);
  const label = caption
    ? `${caption.label}${caption.number}`
    : (survey.headings.get(element)?.text ?? squeezeText(deepText(element)).slice(0, 60));
  const bookmark = plainName.test(id) && !id.startsWith('jb_') ? id : `jb_${survey.targets.size + 1}`;
  survey.targets.set(id, { bookmark, label, element });
}
