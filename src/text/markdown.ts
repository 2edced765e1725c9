/** Marks of Markdown, which are no words of a report: where it is printed, they stay out. */

/** A line without the marks of its heading (`## 总体情况`) and of its emphasis (`**夯实根基**`). */
export function withoutMarks(line: string): string {
  return line
    .trim()
    .replace(/^#{1,6}[ \t]+(?=\S)/, '') // ## 总体情况
    .replace(/\*\*([^*]+)\*\*/g, '$1'); // **夯实根基**
}

/** A line of a Markdown file as it reads: lists, quotations, links and pictures lose their marks as well. */
export function plainMarkdown(line: string): string {
  const inside = line
    .trim()
    .replace(/^(?:>[ \t]*)+/, '')
    .replace(/^[-*+][ \t]+(?=\S)/, ''); // > - 甲
  return withoutMarks(inside)
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1') // [全文](https://a.cn)
    .replace(/`([^`]+)`/g, '$1') // `甲`
    .replace(/[ \t]#+$/, ''); // ## 总体情况 ##
}
