// One world in a process of its own: it tells its parent how far it has come, and at the end what became of it.
import { live } from './lived.ts';
import type { WorldOrder, WorldReport } from './worlds.ts';

const tell = (report: WorldReport) => process.send?.(report);

async function obey({ url, options }: WorldOrder): Promise<void> {
  const lived = await live(url, options, (progress) => tell({ progress }));
  process.send?.({ lived } satisfies WorldReport, () => process.disconnect?.());
}

// Nobody is left to tell.
process.once('disconnect', () => process.exit());
process.once('message', (order) => void obey(order as WorldOrder));
