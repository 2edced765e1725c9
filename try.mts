import { readFileSync } from 'node:fs';
import { fromGold, golds, same } from '/tmp/places/gold.mts';
import { parsePlaceTable } from './src/understand/places/parse-place-table.ts';
import { findPlaces } from './src/understand/places/find-places.ts';
const r=(f:string)=>({file:f,text:readFileSync('lexicon/'+f,'utf8')});
const {value:table}=parsePlaceTable(r('places.yaml').text,'places.yaml',r('divisions.tsv').text);
let n=0,ok=0;
for (const [g,d] of golds) { const {clean,gold}=fromGold(g,d); const x=findPlaces(clean,{table,simplify:t=>t});
 x.value.forEach((p,i)=>{const a=gold.articles[i]; const hit=a.place?same(a.place,p.place?.value.name):p.place===null; n++; ok+=+hit;
  console.log(hit?'ok ':'MISS',gold.report,a.article,a.place,'→',p.place?.value.name,p.place?.value.fullName,p.place?.certainty,JSON.stringify(p.place?.evidence.map(e=>e.rule+':'+e.text)));});
 if(x.problems.length)console.log(x.problems);
}
console.log(ok,n);
