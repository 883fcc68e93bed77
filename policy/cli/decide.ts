// `npm run -s decide -- PACK < facts.json`: see decide-command.ts.
import { start } from './start.ts';

await start(async () => (await import('./decide-command.ts')).run(process.argv.slice(2)));
