/** docProps/core.xml and app.xml: what Explorer and Word's own window tell of the file. */
import { escapeMarkup } from '../../text/markup.ts';
import { type Parts, textPart } from '../../word/package.ts';
import { applicationName } from '../../word/properties.ts';
import { scanXml } from '../../word/scan.ts';

/** Document properties; `date` is an ISO date or time and stands for both creation and change. */
export type DocumentProperties = {
  title: string;
  subject?: string;
  creator?: string;
  date: string;
  /** Pages, where they were counted. */
  pages?: number;
};

/** Writes both; app.xml only where the package has one. */
export function writeProperties(parts: Parts, properties: DocumentProperties): void {
  parts.set('docProps/core.xml', coreProperties(properties));
  if (parts.has('docProps/app.xml')) parts.set('docProps/app.xml', appProperties(parts, properties));
}

function coreProperties({ title, subject, creator = 'jianbao', date }: DocumentProperties): string {
  const tag = (name: string, value: string | undefined, attributes = '') =>
    value ? `<${name}${attributes}>${escapeMarkup(value)}</${name}>` : '';
  const time = ' xsi:type="dcterms:W3CDTF"';
  const when = isoTime(date);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `${tag('dc:title', title)}${tag('dc:subject', subject)}${tag('dc:creator', creator)}` +
    `${tag('cp:lastModifiedBy', creator)}<cp:revision>1</cp:revision>${tag('dcterms:created', when, time)}${tag('dcterms:modified', when, time)}<dc:language>zh-CN</dc:language></cp:coreProperties>`
  );
}

const noDate = '1980-01-01T00:00:00Z';

/** 2026-01-05 becomes 2026-01-05T00:00:00Z; a time is kept; what is no ISO date becomes the zip format's first day. */
export function isoTime(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return `${date}T00:00:00Z`;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(date)) return noDate;
  return /(?:Z|[+-]\d{2}:\d{2})$/.test(date) ? date : `${date}Z`;
}

/** Counted as Word counts: a Chinese character or mark is a word, and so are letters and digits together. */
function countText(parts: Parts) {
  let [words, characters, blanks, paragraphs] = [0, 0, 0, 0];
  let line = '';
  scanXml(textPart(parts, 'word/document.xml'), {
    close: (name, text) => {
      if (name === 'w:t') line += text.replace(/&[a-z]+;/g, '&');
      if (name !== 'w:p' || line === '') return;
      paragraphs += 1;
      words += line.match(/[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]|[A-Za-z0-9]+/g)?.length ?? 0;
      blanks += line.match(/\s/g)?.length ?? 0;
      characters += line.length;
      line = '';
    },
  });
  return { words, characters: characters - blanks, withSpaces: characters, paragraphs };
}

function appProperties(parts: Parts, { creator = 'jianbao', pages }: DocumentProperties): string {
  const { words, characters, withSpaces, paragraphs } = countText(parts);
  const values: [string, string | number | undefined][] = [
    ['Template', 'Normal.dotm'],
    ['TotalTime', 0],
    ['Pages', pages],
    ['Words', words],
    ['Characters', characters],
    ['Application', applicationName],
    ['DocSecurity', 0],
    ['Paragraphs', paragraphs],
    ['ScaleCrop', 'false'],
    ['Company', escapeMarkup(creator)],
    ['LinksUpToDate', 'false'],
    ['CharactersWithSpaces', withSpaces],
    ['SharedDoc', 'false'],
    ['HyperlinksChanged', 'false'],
    ['AppVersion', '1.0000'],
  ];
  const tags = values.flatMap(([name, value]) =>
    value === undefined ? [] : [`<${name}>${value}</${name}>`],
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${tags.join('')}</Properties>`;
}
