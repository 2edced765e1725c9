import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

test.each([
  ['先后迎来省直机关的126名挂职干部。', '126名'],
  ['省市选派126名来县挂职干部。', '126名'],
  ['近年来，共有126名干部来襄垣挂职。', '126名'],
  ['省、市派驻我县第一书记86名。', '86名'],
  ['接收省直单位下派第一书记42名。', '42名'],
  ['省、市选派的驻村干部61名，全部到岗到位。', '61名'],
  ['市直单位下派驻村工作队员61名。', '61名'],
  ['全县现有省派第一书记12名、市派第一书记23名。', '23名'],
  ['省派驻村工作队12支。', '12支'],
  ['12名省派驻村干部全部到岗。', '12名'],
  ['对口帮扶白水县，带动帮扶县农户870户增收。', '870户'],
  ['东西部协作中，结对帮扶贵州省册亨县，帮助带动农户2300户增收。', '2300户'],
])('whoever is of elsewhere is not the place’s: %s', async (text, figure) => {
  expect((await figuresOf(text)).map((it) => it.text)).not.toContain(figure);
});

test.each([
  ['选派干部到上级机关跟班锻炼26名。', '26名', '选派干部跟班锻炼人数'],
  ['从县直机关选派驻村第一书记48名。', '48名', '选派（在岗）第一书记人数'],
  ['全县选派第一书记86名到帮扶村。', '86名', '选派（在岗）第一书记人数'],
  ['按照省委要求选派第一书记61名。', '61名', '选派（在岗）第一书记人数'],
  ['根据市委部署选派驻村工作队员61名。', '61名', '驻村工作队员人数'],
  ['县委选派驻村干部61名。', '61名', '驻村干部人数'],
  ['全县驻村干部361名，其中省派驻村干部21名。', '361名', '驻村干部人数'],
  ['县级领导包联帮扶全县脱贫户，带动农户870户增收。', '870户', '带动群众（农户）增收户数'],
])('whoever the place sent or helped is: %s', async (text, figure, row) => {
  expect((await figuresOf(text)).filter((it) => it.text === figure).map((it) => it.row)).toEqual([row]);
});

test.each([
  ['余村集体经济收入达130万元。', '130万元'],
  ['如今，村集体经济收入达到76万元。', '76万元'],
  ['村党支部领办合作社，村集体收入突破60万元。', '60万元'],
])('what is too little for a county is a village’s: %s', async (text, figure) => {
  expect((await figuresOf(text)).map((it) => it.text)).not.toContain(figure);
});

test.each([
  ['全县村集体经济收入达430万元。', '430万元', '村集体经济收入'],
  ['村集体经济总收入达1.3亿元。', '1.3亿元', '村集体经济收入'],
  ['村均集体经济收入达到26万元。', '26万元', '村均村集体经济收入'],
])('what all villages have, or each on average, is the county’s: %s', async (text, figure, row) => {
  expect((await figuresOf(text)).filter((it) => it.text === figure).map((it) => it.row)).toEqual([row]);
});
