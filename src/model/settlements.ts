/** How names of towns (柳湾镇) and villages (石门村) end, and what may follow one in a title (石门村简介): every stage is told. */
export type SettlementWords = {
  towns: readonly string[];
  villages: readonly string[];
  profiles: readonly string[];
};
