// A process that uses the embedded server as the bot does: opens it, says where it is, and leaves when it is told to stop.
import { once } from 'node:events';
import { openEmbeddedServer } from '../../bot/storage/embedded/server.ts';

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const told = once(process, 'SIGTERM');
try {
  await using server = await openEmbeddedServer(process.argv[2] ?? '', {
    onProgress: (progress) => say({ progress }),
    onTrouble: ({ message }) => say({ trouble: message }),
  });
  say({ url: server.url });
  await told;
} catch (error) {
  say({ error: (error as Error).message });
  process.exitCode = 2;
}
process.removeAllListeners('SIGTERM');
