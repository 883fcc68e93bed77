// `npm run crash -- [--kills 200]`: real processes of the bot under load, killed at random moments, their database and lines with them.
import { SingleBar } from 'cli-progress';
import { readArguments } from '../arguments.ts';
import { crash } from './run.ts';

const usage = 'npm run crash -- [--kills 200]';
const { values } = readArguments(usage, { options: { kills: { type: 'string', default: '200' } } });
const kills = Number(values.kills);

if (!Number.isInteger(kills) || kills < 1) {
  console.error(`--kills must be a whole number from 1 on. ${usage}`);
  process.exitCode = 2;
} else {
  const bar = new SingleBar({ format: '{bar} {value} of {total} kills | {eta_formatted} left' });
  bar.start(kills, 0);
  const report = await crash({ kills, onProgress: (done) => bar.update(done) });
  bar.stop();
  const { messages, shutdowns, cuts, fallen, lost, doubled, reordered, repeated } = report;
  console.log(
    `${report.kills} kills, ${shutdowns} shutdowns of the database, ${cuts} cuts, ${fallen} ended by themselves; ${messages} messages`,
  );
  console.log(
    `${lost} lost, ${doubled} doubled, ${reordered} reordered; ${repeated} replies in doubt were repeated once`,
  );
  if (lost + doubled + reordered + fallen > 0) process.exitCode = 1;
}
