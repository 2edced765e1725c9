/** How a `jianbao.yaml` is written. */
import { type Filled, list, oneOf, optional, record, text, told } from '../yaml/shape.ts';

const setting = (about: string, example: string) => told(optional(text), about, example);

/** Each as the option of the same name; the command line wins. */
export const settingsShape = record({
  masthead: setting('报头', '党建工作简报'),
  unit: setting('编印单位', '中共某县委组织部'),
  secrecy: setting('密级或内部资料的字样', '内部资料'),
  urgency: setting('紧急程度', '加急'),
  copyNumber: setting('份号，补足六位', '12'),
  documentNumber: setting('发文字号；只写代字则用当年和期号', '云组发〔2026〕12号'),
  signers: told(optional(list(text)), '签发人，按发文机关的顺序', '[张三, 李四]'),
  issuers: told(optional(list(text)), '联合编印单位，主办在前', '[中共某县委组织部, 中共某县委宣传部]'),
  attachments: told(optional(list(text)), '附件说明：附件的名称', '[联系点名单]'),
  template: setting('模板，可以几个', 'staff,leaders'),
  profile: setting('版式的名称，或版式文件', 'gb9704'),
  punctuation: told(
    optional(oneOf('standard', 'as-written')),
    '引文的标点：standard 按国家标准用全角，as-written 依原样',
    'standard',
  ),
  letterhead: setting('红头文件', 'letterhead.docx'),
  themes: setting('自己的主题词表', 'themes.yaml'),
  indicators: setting('自己的指标词典', 'indicators.yaml'),
  places: setting('自己的地名补充表', 'places.yaml'),
  corrections: setting('更正', 'corrections.yaml'),
  meta: setting('各篇报道的地区、日期等', 'meta.yaml'),
  distribution: optional(
    record({
      report: setting('报', '县委常委'),
      send: setting('送', '县直各单位'),
      distribute: setting('发', '各乡镇党委'),
      copies: setting('共印份数', '50'),
    }),
  ),
});

export type Settings = Filled<typeof settingsShape>;
