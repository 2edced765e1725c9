/** Problems of the read stage. */
import type { Wording } from './wording.ts';

export const readWording = {
  'file-empty': {
    level: 'error',
    kind: 'report',
    zh: ['文件是空的，没有可读的文字', '请核对是否保存完整'],
    en: ['the file is empty: it holds no text', 'check that it was saved in full'],
  },
  'not-text': {
    level: 'error',
    kind: 'report',
    zh: ['不是文字文件（含二进制内容）', '请另存为 docx、pdf 或 txt'],
    en: ['not a text file (binary content)', 'save it as docx, pdf or txt'],
  },
  'format-unsupported': {
    level: 'error',
    kind: 'report',
    zh: ['不支持 {format} 文件', '请另存为 docx、pdf 或 txt'],
    en: ['{format} files cannot be read', 'save it as docx, pdf or txt'],
  },
  'format-differs': {
    level: 'warning',
    kind: 'report',
    zh: ['文件名是 .{named}，内容是 {found}，已按内容读取', '建议改正扩展名'],
    en: ['named .{named} but its content is {found}: read as {found}', 'rename it'],
  },
  'encoding-unknown': {
    level: 'error',
    kind: 'usage',
    zh: ['不认识的编码“{encoding}”', '例如 utf-8、gb18030、big5、utf-16le'],
    en: ['unknown encoding "{encoding}"', 'for example utf-8, gb18030, big5, utf-16le'],
  },
  'encoding-unreadable': {
    level: 'error',
    kind: 'report',
    zh: ['认不出文字编码', '请用 --encoding 指明，例如 --encoding gb18030'],
    en: ['the text encoding cannot be recognised', 'name it, for example --encoding gb18030'],
  },
  'characters-unreadable': {
    level: 'warning',
    kind: 'report',
    zh: ['按 {encoding} 读取，有 {count} 个字符无法识别', '从本行起核对，或用 --encoding 指明编码'],
    en: [
      'read as {encoding}, {count} characters are unreadable',
      'check from this line on, or give --encoding',
    ],
  },
  'own-output': {
    level: 'warning',
    kind: 'report',
    zh: ['是本程序写的简报、核对件或修订稿，不是报道，已跳过', '请把报道与做好的简报放在不同的文件夹'],
    en: [
      'a briefing, proof or redline that this program wrote, and no report: skipped',
      'keep reports and finished briefings in folders of their own',
    ],
  },
  'docx-corrupt': {
    level: 'error',
    kind: 'report',
    zh: ['Word 文件已损坏，无法读取', '请在 Word 或 WPS 中打开并另存'],
    en: ['the Word file is damaged', 'open it in Word or WPS and save it again'],
  },
  'file-encrypted': {
    level: 'error',
    kind: 'report',
    zh: ['文件有密码保护', '请去掉密码后另存'],
    en: ['the file is protected by a password', 'save it without the password'],
  },
  'pdf-corrupt': {
    level: 'error',
    kind: 'report',
    zh: ['PDF 文件已损坏，无法读取', '请重新下载或重新导出'],
    en: ['the PDF file is damaged', 'download or export it again'],
  },
  'pdf-scanned': {
    level: 'error',
    kind: 'report',
    zh: ['PDF 是扫描件（{pages} 页），没有文字层', '请先做文字识别（OCR）再读取'],
    en: ['the PDF is a scan ({pages} pages) without a text layer', 'run OCR on it first'],
  },
  'pdf-pages-without-text': {
    level: 'warning',
    kind: 'report',
    zh: ['第 {pages} 页没有文字层，未读取', '如是扫描页，请先做文字识别（OCR）'],
    en: ['no text layer on page {pages}: not read', 'if it is a scan, run OCR on it first'],
  },
  'mhtml-without-page': {
    level: 'error',
    kind: 'report',
    zh: ['网页存档（mhtml）里没有网页正文', '请在浏览器中重新保存，或存为 html'],
    en: ['the web archive (mhtml) holds no page', 'save it again in the browser, or as html'],
  },
} as const satisfies Record<string, Wording>;
