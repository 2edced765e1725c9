/** How a `template.yaml` is written. */
import { type Filled, optional, record, text, told, usually, whole } from '../yaml/shape.ts';

const limit = (usual: number, about: string) => told(usually(whole, usual), about, String(usual));

export const templateShape = record({
  name: told(optional(text), '模板的名称', '对照版'),
  description: told(usually(text, ''), '一句话说明，templates 命令列出'),
  profile: told(usually(text, 'jianbao'), '配用的版式；命令行的 --profile 优先', 'gb9704'),
  limits: record({
    points: limit(3, '一格的做法条数'),
    cellCharacters: limit(300, '一格超过这些字就不再加；第一条总是要的'),
    columns: limit(8, '地区不超过此数、页面也容得下时并列成栏；否则分组成栏或逐地列出，取较短的'),
    landscapeFrom: limit(4, '达到此数的栏用横页'),
    values: limit(3, '一格里同一指标的数据'),
    singles: limit(10, '每个主题只有一地提及的数据'),
    practices: limit(8, '每个主题的特色做法、共性提法'),
    emphasis: limit(20, '按语说某地“侧重”某主题，该主题至少占其篇幅的百分之几'),
    highlightCharacters: limit(1200, '摘录的语句合计的字数'),
    keyIndicators: limit(6, '主要数据的行数'),
    pages: told(optional(whole), '全文至多几页，为此少摘录语句、少列主要数据；不写为不限', '2'),
    keyPlaces: limit(8, '主要数据逐地列出时每行的地区'),
  }),
});

export type TemplateSettings = Filled<typeof templateShape>;
export type TemplateLimits = TemplateSettings['limits'];
