/** How `lexicon/places.yaml` is written. */
import { record, table, text, told, words } from '../../yaml/shape.ts';

const fullName = told(text, '区划全称', '山西省晋城市');

export const placesShape = record({
  newspapers: table(fullName, '报纸和它的地方，报名里看不出的'),
  former: table(fullName, '旧称、俗称和今天的区划'),
  newAreas: table(fullName, '国家级新区等，和它所在的省市'),
  compounds: words('含地名而不指地方的词：朝阳产业'),
  tails: words('简称后面跟着就不是地名的词：路、精神'),
  sides: words('简称前后连着别的字，后面是这些就不是地名：岸（涡河南岸）'),
  generic: words('只有紧跟上级区划才是地名的词：城区'),
  doubtful: words('别处写明所在市才是地名的词'),
  features: words('县级简称后面跟着就不是地名的字：江、山'),
  ordinary: words('另有意思的县级简称：合作、富裕'),
  townWords: words('另有意思的乡镇简称：团结、和平'),
  notNames: words('不是区划名称的词尾：贫困县'),
  notHeads: words('不是区划名称的词头：组织（市）'),
});
