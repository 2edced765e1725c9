/** Reads `lexicon/settlements.yaml`, of which each stage makes its own patterns. A list that is missing is empty. */
import { readYaml } from '../yaml/read.ts';
import { record, words } from '../yaml/shape.ts';

export const settlementsShape = record({
  towns: words('乡镇一级名称的末尾：街道'),
  villages: words('村一级名称的末尾：社区'),
  profiles: words('标题里跟在村镇名后面的：简介'),
});

export const parseSettlements = (text: string, file: string) => readYaml(text, file, settlementsShape);
