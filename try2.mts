import { readFileSync } from 'node:fs';
import { parsePlaceTable } from './src/understand/places/parse-place-table.ts';
import { findPlaces } from './src/understand/places/find-places.ts';
const r=(f:string)=>({file:f,text:readFileSync('lexicon/'+f,'utf8')});
const {value:table}=parsePlaceTable(r('places.yaml').text,'places.yaml',r('divisions.tsv').text);
function mk(lines:[string,number,string][]){const text=lines.map(l=>l[2]).join('\n');let at=0;const blocks:any[]=[];for(const [kind,article,t] of lines){blocks.push({kind,article,text:t,start:at,end:at+t.length,paragraph:blocks.length+1});at+=t.length+1;}
 const ids=[...new Set(lines.map(l=>l[1]))].filter(x=>x);
 return {source:{file:'x',format:'txt',encoding:null,text,meta:{}},articles:ids.map(id=>({id,title:lines.find(l=>l[1]===id&&l[0]==='title')?.[2]??null,subtitles:[],bylines:[]})),blocks,sentences:[],dropped:[]} as any}
const show=(c:any)=>{const x=findPlaces(c,{table,simplify:t=>t});x.value.forEach((p,i)=>console.log(c.articles[i].title?.slice(0,40),'→',p.place?.value.name,p.place?.value.fullName,p.place?.certainty,JSON.stringify(p.place?.evidence.map(e=>e.rule+':'+e.text))));if(x.problems.length)console.log(JSON.stringify(x.problems))};
{ const ls:[string,number,string][]=[];let a=1;let prevTitle='';for(const l of readFileSync('/work/shared/reports/qingxu-2022.txt','utf8').split('\n').map(x=>x.trim()).filter(Boolean)){
 if(l.startsWith('### ')){ls.push(['subtitle',1,l.slice(4)]);continue}
 if(l.startsWith('# ')){ls.push(['title',1,l.slice(2)]);continue}
 if(l.startsWith('## ')){const t=l.slice(3); if(t!==prevTitle)a++; prevTitle=t; ls.push(['title',a,t]);continue}
 if(l.startsWith('——')){ls.push(['subtitle',1,l]);continue}
 if(l.endsWith('摄')){a++;prevTitle='';ls.push(['caption',a,l]);continue}
 ls.push(['body',a,l]);} show(mk(ls)); }
{ const t=readFileSync('/work/shared/reports/taiyuan-2021.txt','utf8').split('\n').map(x=>x.trim()).filter(x=>x.length>1);
 const i=t.findIndex(x=>x.startsWith('持续巩固发展')), j=t.findIndex(x=>x.startsWith('定的规定书目')),k=t.findIndex(x=>x.startsWith('的机会,主动'));
 const ls:[string,number,string][]=[];t.forEach((l,n)=>{const art=(n>=i&&n<j)||n>=k?3:(n>=j&&n<k)||/党的历史是最好|强化政治责任|聚焦重点任务/.test(l)?2:1; ls.push([/^(党建引领 |持续巩固)/.test(l)?'title':/本报记者/.test(l)?'byline':/摄$/.test(l)?'caption':'body',art,l])}); show(mk(ls)); }
if(process.argv[2]){const all=readFileSync('/work/shared/corpus/broadcasts.jsonl','utf8').trim().split('\n').map(x=>JSON.parse(x));const q=performance.now();
 all.forEach((b,i)=>{ if(i%Number(process.argv[2])!==Number(process.argv[3]??0))return; const ls:[string,number,string][]=[['title',1,b.title],...b.text.split('\n').filter(Boolean).map((t:string)=>['body',1,t] as [string,number,string])];show(mk(ls))}); console.log(performance.now()-q);}
