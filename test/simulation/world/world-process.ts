// One world in a process of its own: it tells its parent how far it has come, and at the end what became of it.
import { live } from './lived.ts';
import type { WorldOrder, WorldReport } from './worlds.ts';

const tell = (report: WorldReport) => process.send?.(report);

process.once('message', async (order) => {
  const { url, options } = order as WorldOrder;
  const lived = await live(url, options, (progress) => tell({ progress }));
  tell({ lived });
  process.disconnect?.();
});
