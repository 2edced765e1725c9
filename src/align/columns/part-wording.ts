/** How a sentence names a part of its place, as patterns made of the words of `lexicon/indicators.yaml`. */
import { anyOf, hanExcept } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

export type PartWording = ReturnType<typeof compileParts>;

export function compileParts({
  parts,
  figures,
  points,
  settlements,
}: Pick<IndicatorLexicon, 'parts' | 'figures' | 'points' | 'settlements'>) {
  const { whole, villageParts, townParts } = parts;
  const { towns, villages } = settlements;
  const han = '\\p{Script=Han}';
  const kinds = [...villages, ...towns];
  const village = anyOf([...villages, ...villageParts]);
  // 还有时中乡的三个村, 走进朝歌街道南门里社区
  const [notLead, lead] = [
    '[在由如像据从到]',
    `(?:^|[，,。；;：:“）)]|在|由|如)(?:${anyOf(parts.leadIns)})?`,
  ];
  const inName = hanExcept(parts.notInNames);
  const above = `(?:${inName}{2,6}?[县市区旗州盟])?(?:${inName}{1,4}?[县市区旗])?`;
  // 互助土族自治县, 莫力达瓦达斡尔族自治旗
  const autonomous = `${inName}{2,11}?族自治[县旗]`;
  const name = `(?:${autonomous}|${above}(?:${inName}{2,4}?${anyOf(towns)})?${inName}{1,4}?${anyOf([...kinds, '县'])})`;
  // 老李, 王大姐; 阿依古丽·买买提
  const person = `(?:[老小阿]?${anyOf([...points.surnames])}${han}{0,2}|${han}{2,8}[·•]${han}{2,8}?)`;
  // 王强, 李秀英; not 高质量, 周边
  const given = hanExcept(parts.notInGiven);
  const bare = `(?!${anyOf(parts.noPersons)})(${anyOf([...points.surnames, ...parts.moreSurnames])}${given}{1,2}?)`;
  const kinds14 = `(?:[^，,。；;：:“”、]{0,14}?${anyOf(parts.personKinds)})`;
  const notInEstate = [...'在到的于进是如由把将从和与对为了各每该本这那些个区县镇乡道'];
  const sorts = anyOf([...parts.estateSorts, ...parts.manyEstates]);
  const estate = `(?!${sorts})${hanExcept(notInEstate)}{2,5}小区`;
  const unitOwn = anyOf(parts.unitOwn);
  // 2600户; not 党员3名以上的企业, 2.6万人次
  const unitNumber = '(?:\\d+|[一二三四五六七八九十百千两]+)[多余]?[户名人个口亩栋](?!次|[及以]?以[上下]|的)';
  const unitShare = `[^，,。；;]{0,12}占[^，,。；;\\d]{0,6}${anyOf(parts.unitFolk)}[^，,。；;\\d]{0,4}(?:\\d|[一二三四五六七八九两]成|一半|半数)`;
  return {
    /** 全县, 全市, 市县两级, 各级. */
    whole: new RegExp(`^(?:[省市县区乡镇村]{2,4}[两三四]级|${anyOf(whole)})`, 'u'),
    /** 江华|瑶族自治|县, 积石山|保安族东乡族撒拉族自治|县, 鄂伦春|自治|旗: the short name and its kind. */
    autonomous: new RegExp(`^(${han}{2,6}?)(?:${anyOf(parts.peoples)}族?){0,4}自治([县旗])$`, 'u'),
    /** 全村, 该镇, 本社区, 各村. */
    pointed: new RegExp(`^[全该本各]${anyOf([...kinds, ...villageParts, ...townParts])}`, 'u'),
    /** 临洮县, 中旗 wherever they stand. */
    mentionedCounty: new RegExp(
      `${hanExcept([...parts.notInNames, ...'省市州盟'])}{1,4}?(?:县|[前后中左右]旗)`,
      'gu',
    ),
    /** 河湾村, 南坡镇, 澄阳县, 南门社区. */
    placeName: new RegExp(`^${han}{1,12}(?:${anyOf(kinds)}|[县区市州旗])$`, 'u'),
    villageName: new RegExp(`${village}$`, 'u'),
    /** 云汉公司, 焊装车间, 该合作社: one body, whose numbers say no more of the county than a village's. */
    oneBody: new RegExp(`${anyOf(parts.bodies)}[里内]?$`, 'u'),
    /** 双槐镇古渡村党支部…, 在漪江区望湖社区，…, 澄阳县把…: a name at a clause's head, and what goes on from it. */
    subject: new RegExp(
      `${lead}(?!${notLead})(${name})(?=${anyOf(parts.going)}|[，,把以将用由从的有是则也还都正又内])`,
      'u',
    ),
    /** 大石桥乡办了…, 弄雅村14个屯…, 6月初，书洋镇建成…: a name at a sentence's head before what it did, a time or a number. */
    acting: new RegExp(
      `^(?:[^，,。；;：:“”]{1,12}[，,])?(${name})(?=${anyOf([...parts.acting, ...points.verbs])}|\\d)`,
      'u',
    ),
    /** 和|曲阳县, 在|河西三村, 向|社区: no name, but what joins or governs one; 和平村 is one. */
    joined: new RegExp(
      `^${anyOf(parts.joining)}(?:${han}{2,}${anyOf([...kinds, ...'县区市旗'])}|${anyOf(kinds)})$`,
      'u',
    ),
    /** 建立|村级, 在|县乡, 谋划|村: a verb or what governs, where a name might stand. */
    ruled: new RegExp(
      `^(?:[在把被]|${han}{0,3}${anyOf([...points.verbs, ...parts.deeds])}${anyOf(kinds)}$)`,
      'u',
    ),
    /** 村里成立…, 去年，全镇有…: the unnamed village or town heads its clause; not 住在村里, 村里的事. */
    unnamedHeads: new RegExp(
      `(?:^|[，,；;：:“])(?:[今去前]年|目前|如今|现在|眼下)?${anyOf([...parts.unnamed, ...parts.unnamedCounty])}(?!的)`,
      'u',
    ),
    /** 蒿坪镇：住下来再说话, 三、双槐村. */
    headed: new RegExp(`^(?:[^\\p{Script=Han}]|[一二三四五六七八九十]+、)*(${name})(?:[：:｜|—\\s]|$)`, 'u'),
    /** 高桥镇, 双槐村 wherever they stand. */
    mentioned: new RegExp(`${inName}{1,4}?${anyOf(kinds)}`, 'gu'),
    /** 渭源县按照…: another place that the sentence opens with, whatever it goes on with. */
    opensWith: new RegExp(`^(${inName}{1,6}?(?:${anyOf(kinds)}|[县区旗]))`, 'u'),
    /** 全村已建成…, 该村…, 我们村…. */
    unnamed: new RegExp(`^.{0,12}?(${anyOf(parts.unnamed)})`, 'u'),
    /** 县里还成立了…, 全县…: a county that is only pointed at, in the column of a larger place. */
    unnamedCounty: new RegExp(`^.{0,12}?(${anyOf(parts.unnamedCounty)})`, 'u'),
    /** 本报讯（记者 王强）: what stands before the first word of an article. */
    dateline: /^[^“”。，,\s（(]{2,14}[讯电]\s*(?:[（(][^（）()]{0,40}[）)]\s*)?/u,
    /** 走进|云台县书洋镇: what may stand before a place's whole address. */
    toAddress: new RegExp(`^(?:在|到|${anyOf([...parts.leadIns, ...parts.arrivals])})`, 'u'),
    /** 他来到了西贾村: the village of what comes next. */
    arrived: new RegExp(`${anyOf(parts.arrivals)}了?(${name})(?=[，,。；;])`, 'u'),
    /** 推行“支部建在网格上”，…, 坚持和发展…: a deed without its subject. */
    deed: new RegExp(`^${anyOf([...points.verbs, ...parts.deeds])}(?![的部])`, 'u'),
    /** 村党支部, 镇党委: a body of the village or the town itself. */
    villageBody: new RegExp(
      `${anyOf(villages)}${anyOf(parts.localBodies)}|${anyOf(parts.villageBodies)}|^${anyOf(parts.headlessBodies)}`,
      'u',
    ),
    townBody: new RegExp(`(?<!乡)${anyOf(towns)}${anyOf(parts.localBodies)}`, 'u'),
    /** 县委党校今年…, 为严明纪律，今年以来，县纪委监委…: the county's own body acts. */
    ownBody: new RegExp(`^(?:[^，。]{0,12}，){0,2}([市县区旗])(?:${anyOf(parts.organs)}|里|直)`, 'u'),
    /** 石门镇, 宁远县, 临江市: the names of a full name. */
    outerName: new RegExp(`${han}{1,10}?(?:[省市州盟县区旗]|${anyOf(towns)})`, 'gu'),
    /** 宁远县|委将…, 宁远县|把…: what its deed goes on with; not 宁远县|委选派的第一书记. */
    goesOn: new RegExp(
      `^(?![^，,]{0,12}?${anyOf(figures.sentBy)}的)(?:${anyOf([...parts.organs, ...parts.going, ...parts.deeds, ...points.verbs])}|[，,把以将用由从有则也还都正又已共])`,
      'u',
    ),
    /** 山西|还选派…, 静宁|把…: what the place's short name goes on with. */
    ownGoes: new RegExp(
      `^(?:[把将还也已又正则]|${anyOf([...points.verbs, ...parts.deeds, ...figures.sentBy])})`,
      'u',
    ),
    /** 目前，全县210个村…: the whole at a clause's head; not 全县第一, 全县推广. */
    wholeHeads: new RegExp(
      `(?:^|[，,；;：:])(?:截至|目前|如今|[^，,；;：:。]{0,8}[年月日底来前])?[全我]([市县区州旗镇乡])(?!${anyOf(parts.wholeInPassing)})`,
      'u',
    ),
    /** 全村, 村里: words for the one village wherever they stand. */
    pointsAtVillage: new RegExp(
      anyOf(parts.unnamed.filter((it) => anyKind(it, [...villages, ...villageParts]))),
      'u',
    ),
    /** 县纪委, 区委组织部, 组织部门: a body of the whole place. */
    widerBody: new RegExp(
      `(?:[省市县州旗]|区(?<!${anyOf(parts.notDistricts)}))${anyOf(parts.localBodies)}|${anyOf(parts.widerBodies)}`,
      'u',
    ),
    /** 合作社被评为|青石县…, 做法在|全县…: what stands before a name in passing, but not at the clause's head (在全县，…). */
    passing: new RegExp(`(?:${anyOf(parts.passing)}了?|[^，,。；;：:“”]${anyOf(parts.passingWithin)})$`, 'u'),
    /** 只是…的一个缩影: from the part back to the whole. */
    returning: new RegExp(anyOf(parts.returning), 'u'),
    /** …党支部书记王刚说。 */
    saidBy: new RegExp(`${anyOf(points.attributions)}[。！]?$`, 'u'),
    /** 村党总支书记赵建国介绍，…. */
    opensSaying: new RegExp(`^[^，,。；;：:“”]{2,20}${anyOf(points.attributions)}[，,]`, 'u'),
    /** “云庭花园”, 在五峰小区: one housing estate; 老旧小区 is none. */
    estate: new RegExp(
      `(?:(?<=^|[，,。；;：:在到的于进叫区镇道])“(?!${sorts})(${han}{1,6}${anyOf(parts.estates)})”|“(${han}{1,6}${anyOf(parts.estates)})”(?=小区)|(?<=[在到的于进区镇道])${estate}|(?<=^|[，,。；;：:])${estate}(?=${anyOf(parts.going)}|[，,把将以的有是里内]))`,
      'gu',
    ),
    /** 业委会换届时，…: of the estate that was named. */
    estateWord: new RegExp(
      `(?<!${anyOf([...parts.manyEstates, ...parts.estateSorts])})${anyOf(parts.estateWords)}`,
      'u',
    ),
    manyEstates: new RegExp(
      `${anyOf([...parts.manyEstates, ...parts.estateSorts])}${anyOf(parts.estateWords)}`,
      'u',
    ),
    /** 村民们当场报了名: of the village that was named. */
    villageWord: new RegExp(anyOf(parts.villageWords), 'u'),
    villageThing: new RegExp(anyOf(parts.villageThings), 'u'),
    /** 第一书记486名, 146个党群服务中心, 党员1200名, 培训党员2.3万人次: more than any village has. */
    wholeCount: new RegExp(
      [
        counted(parts.wholeThings, '\\d{2}', '[名个处家]'),
        counted(parts.wholeMasses, '(?:\\d{4}|\\d[\\d.]*万)', '[名个]'),
        counted(parts.trainings, '(?:\\d{4}|\\d[\\d.]*万)', '[名人]'),
      ].join('|'),
      'u',
    ),
    /** 共选派…, 先后组建…: a deed of the whole place, counted up; not 共投入36万元. */
    wholeDeed: new RegExp(
      `(?:^|[，,])${anyOf(parts.sums)}(?:计|已)?(?!投入|投资|筹)${anyOf([...points.verbs, ...parts.deeds])}`,
      'u',
    ),
    /** 上任不久的青石县石门村村主任王大山，…: a villager of whom the sentence is told. */
    villager: new RegExp(
      `^(?:[^，,。；;]{1,10}[，,])?(?:[^，,。；;]{0,10}的)?(${name})${anyOf(parts.villagers)}(${han}{2,3})[，,]`,
      'u',
    ),
    manyParts: new RegExp(
      `${anyOf(parts.manyParts)}|[全我][省市州盟县区旗]|(?:\\d|[两几多十百千万])个?(?:余|多)?个?[村县市区乡镇]`,
      'u',
    ),
    /** 南坡镇, 某公司: for whom a speaker speaks. */
    spokenFor: new RegExp(`${han}{2,4}?(?:${anyOf([...kinds, ...parts.spokenFor])}|[县区市])`, 'gu'),
    /** 宿舍区, 开发区: an area, no district. */
    area: new RegExp(`${anyOf(parts.areas)}$`, 'u'),
    /** 村路 of 静宁村路: the rest of a settlement's name. */
    ending: new RegExp(`^${anyOf(kinds)}`, 'u'),
    /** 全镇, 我乡, where a town is the whole; 保全乡村 is none. */
    wholeTown: new RegExp(
      `[全我本](?<!${anyOf(parts.notWhole)})(?!${anyOf(parts.notOfTown)})${anyOf(towns)}`,
      'u',
    ),
    /** 定西市|临洮县|老庄村: the county that a village's name tells with it. */
    outerCounty: new RegExp(`^(?:${han}{2,6}?[市州盟])?(${han}{1,5}?[县旗])(?=${han})`, 'u'),
    /** 怀宝镇|岭脚村: the town. */
    outerTown: new RegExp(`^(?:${han}{2,9}?[县市区旗])?(${han}{1,5}?${anyOf(towns)})(?=${han})`, 'u'),
    /** 大荔县许庄镇|西渠头村: all that stands before the last name. */
    outerNames: new RegExp(`^.*(?:[县市区旗]|${anyOf(towns)})(?=${han}{2})`, 'u'),
    hasTown: new RegExp(anyOf(towns), 'u'),
    /** Words that show that what ends in 村, 县 … is no name. */
    notNames: figures.notNames,
    /** 老李他们合作社…, 退伍回乡的张大勇成立…, 在角湾村当过支书的王强，…, 如今，她带着36名妇女…: a person of whom it tells. */
    ofPerson: new RegExp(
      `^(?:[^，,。；;：:“”]{1,12}[，,])?(?:(?:[^，,。；;：:“”、]{0,14}${anyOf(parts.personRoles)})?${person}(?:他们|她们|夫妇|一家|家)|[^，,。；;：:“”、]{0,14}${anyOf(parts.personRoles)}${person}(?=[，,]|${anyOf(parts.personDeeds)})|[他她]们?(?![还又从])(?=${anyOf(parts.personDeeds)}))`,
      'u',
    ),
    /**
     * 王强从2016年起带动12户…, 李秀英创办绣坊，…, 退休教师张明在家里…, 周桂花告诉记者，去年她家…: a bare name at a clause's head
     * with what one person does.
     */
    ofBare: new RegExp(
      `^(?:[^，,。；;：:“”]{1,12}[，,])?(?:${kinds14}${bare}(?:[从自于在把用]|${anyOf(parts.bareDeeds)}|${anyOf(points.attributions)}[^。]{0,60}?${anyOf(parts.ownHome)})|${bare}(?:${anyOf(parts.bareDeeds)}|(?:[从自于]\\d{4}年|[从自在]${anyOf(parts.bareWheres)})[^。]*?${anyOf(parts.bareSigns)}|(?:告诉|${anyOf(points.attributions)})[^。]*?${anyOf(parts.ownHome)}))`,
      'u',
    ),
    /** 县农业农村局干部李伟派驻到柳沟村后，…, 王磊到石门村任第一书记以来，…: who was sent to a village that the rest is told of. */
    sent: new RegExp(
      `^(?:[^，,。；;：:“”]{1,12}[，,])?(?:${kinds14}${bare}|${bare}被)${han}{0,8}?(?:(?:${anyOf(parts.sendings)}[到至往在]?){1,2}(${name})(?=${anyOf([...parts.sentSince, ...parts.sentAs])}|[\\d一二两三四五六七八半]{1,2}(?:年|个月)|[，,])|${anyOf(parts.sentTo)}(${name})(?=${anyOf(parts.sentAs)}))`,
      'u',
    ),
    /** 他介绍，…: who speaks may speak for the whole place. */
    speaking: new RegExp(`^[^，,：:。]{0,24}(?:${anyOf(points.attributions)})|[“”]`, 'u'),
    /** 合作社统一供苗…, 支部还推行…, 高新园区党委把…: one body that is not said to be all of them. */
    ofOneBody: new RegExp(
      `^(?:[^，,。；;：:“”]{1,8}[，,])?(?:${anyOf(parts.smallBodies)}(?=${anyOf(parts.bodyDeeds)}|[还也又现])|党?支部(?!领办)(?=[还也又]|${anyOf(parts.personDeeds)})|(?:${han}{0,6})园区(?!${anyOf(parts.notOnePark)}))`,
      'u',
    ),
    /** 社区党员占居民的12%, 村党支部有党员37名, 小区里住着1260户, 学校师生860人，…: one that has no name, by what only one has. */
    ofSingle: new RegExp(
      `^(?:[^，,。；;：:“”]{1,20}[，,]){0,2}(?:这[个家所座]|该)?${anyOf(parts.singleUnits)}[里内上]?${anyOf(parts.unitBranches)}?(?:的?${unitShare}|[现共只仅原]?${anyOf(parts.unitHas)}(?:约|近)?(?:${unitOwn}[^，,。；;\\d]{0,3}${unitNumber}|${unitNumber}${unitOwn}(?!的|以))|${unitOwn}[共有约近达]{0,2}${unitNumber}(?=[，,、。；;]))`,
      'u',
    ),
    /** 6个村集体组建…: of more villages than one. */
    severalVillages: new RegExp(
      `(?:\\d\\d|[2-9二两三四五六七八九十])个(?:行政)?村(?!${anyOf(parts.villageFolk)})`,
      'u',
    ),
    /** 集镇, 试点乡镇, 云台县乡镇: towns in general. */
    plainTown: new RegExp(`^${anyOf(parts.plainTowns)}$|乡镇$`, 'u'),
    /** 部分|村, 相关|社区: which, and no name. */
    plainStem: new RegExp(`${anyOf(parts.plainStems)}${anyOf(kinds)}$`, 'u'),
    /** 巡村, 走村: going through villages. */
    acts: new RegExp(`^${anyOf(parts.verbs)}${anyOf([...kinds, '县'])}$`, 'u'),
  };
}

/** Whether 村里 has the word of one of these kinds: 村. */
function anyKind(word: string, kinds: readonly string[]): boolean {
  return kinds.some((kind) => word.includes(kind));
}

// 该县, 各镇: no name
const pointing = /^[该我本全各每某两多几]/u;

/** 第一书记|共|486名, 146个|党群服务中心. */
function counted(things: string[], least: string, counter: string): string {
  const thing = anyOf(things);
  const number = `${least}[\\d.余多]*${counter}`;
  return `${thing}[^，,。；;\\d]{0,6}${number}|(?<![\\d.])${number}[^，,。；;\\d]{0,6}?${thing}`;
}

/** 河湾村 and 南坡镇, but not 该村, 各镇 and 空壳村. */
export function isName(
  text: string,
  { placeName, notNames, plainTown, plainStem, acts }: PartWording,
): boolean {
  return (
    placeName.test(text) &&
    !pointing.test(text) &&
    !plainTown.test(text) &&
    !plainStem.test(text) &&
    !acts.test(text) &&
    !notNames.some((word) => text.includes(word))
  );
}
