import { readFileSync } from 'node:fs';
import { readReport } from './src/read/index.ts';
import { cleanReport, parseCues } from './src/clean/index.ts';
import { parseFigureLexicon } from './src/understand/figures/index.ts';
import { parseThemeLexicon } from './src/understand/themes/index.ts';
import { parseDateLexicon, parsePlaceTable, understandReport } from './src/understand/index.ts';
const t=(f:string)=>readFileSync('lexicon/'+f,'utf8');
const file=process.argv[2]!;
const src=(await readReport({file,bytes:readFileSync(file)} as any)).value;
let clean=cleanReport(src,parseCues(t('cues.yaml'),'c').value).value;
if(process.argv.includes('--gold')){const {fromGold}=await import('/tmp/places/gold.mts');clean=fromGold(process.argv[4]!,process.argv[5]!).clean as any;}
const k={themes:parseThemeLexicon(t('themes.yaml'),'t').value,figures:parseFigureLexicon(t('figures.yaml'),'f').value,places:parsePlaceTable(t('places.yaml'),'p',t('divisions.tsv')).value,dates:parseDateLexicon(t('dates.yaml'),'d').value,segmenter:{engine:'characters',cut:(x:string)=>[...x]} as any};
const {value:r,problems}=understandReport(clean,k);
if(process.argv.includes('--show')){for(const a of r.articles)console.log(a.id,a.title?.slice(0,24),'|',a.place?.value.name,'|',a.place?.value.fullName,a.place?.evidence.map(e=>e.rule+':'+e.text).join(','),'|date',a.date?.value,a.date?.certainty.toFixed(2),a.date?.evidence.map(e=>e.rule+':'+e.text).join(','),'|period',JSON.stringify(a.period?.value),'|',a.source?.value,a.authors.join('、'),a.isOnTopic,a.offTopic??'');
 for(const s of r.sentences){if(s.otherPlace)console.log('  OTHER',s.article,s.otherPlace.name,s.text.slice(0,70));for(const f of s.figures)if(f.otherPlace)console.log('   FIG',f.otherPlace.name,f.text,s.text.slice(0,60));}
 console.log(problems.map(p=>p.code+JSON.stringify(p.args)));}
else console.log(JSON.stringify({articles:r.articles.map(a=>({id:a.id,title:a.title,place:a.place?.value.name??null,date:a.date?.value??null,source:a.source?.value??null,authors:a.authors,onTopic:a.isOnTopic})),blocks:r.blocks,sentences:r.sentences}));
