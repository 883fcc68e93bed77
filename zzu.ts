import { understand } from './dialogs/extract/understand.ts';
for (const t of process.argv.slice(2)) console.log(t, JSON.stringify(understand(t, { today: '2026-11-21', models: [], units: [] }).candidates));
