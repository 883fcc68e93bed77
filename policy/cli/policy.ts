// `npm run -s policy -- COMMAND`: see commands.ts.
import { start } from './start.ts';

await start(async () => (await import('./commands.ts')).run(process.argv.slice(2)));
