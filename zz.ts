import { readFileSync } from 'node:fs';
import { readAll, total, scores } from './test/simulation/extraction.ts';
const [file, show] = process.argv.slice(2);
const lines = new Set(readFileSync('test/simulation/phrases/' + file, 'utf8').split('\n'));
const lang = file.includes('chinese') ? 'zh' : 'en';
const reads = readAll().filter(({ phrase }) => lines.has(phrase.text) && phrase.language === lang);
const t = total(reads); console.log(file, 'said', t.said, 'recall', t.recall.toFixed(1), 'precision', t.precision.toFixed(1));
if (show === 'miss') for (const r of reads) if (r.outcome !== 'read') console.log(`${r.outcome}\t${r.phrase.head}\t${r.fact}\t${JSON.stringify(r.got)}\t${r.phrase.text}`);
if (show === 'facts') for (const s of scores(reads)) console.log(s.language, s.fact, s.said, s.recall.toFixed(0), s.precision.toFixed(0));
