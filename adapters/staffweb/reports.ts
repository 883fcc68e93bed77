// The reports: figures drawn from the events of cases, as JSON for the plots and as CSV for everybody else.
import { stringify } from 'csv-stringify/sync';
import { Hono } from 'hono';
import { z } from 'zod';
import type { DeskHost } from '../../bot/desk.ts';
import type { Report } from '../../bot/report.ts';
import { type StaffEnv, signedIn } from './guard.ts';

const days = z.coerce.number().int().min(1).max(366).catch(30);

export function reportRoutes(host: DeskHost): Hono<StaffEnv> {
  const routes = new Hono<StaffEnv>();
  routes.use(signedIn);

  routes.get('/reports', async (c) => c.json(await host.reports(days.parse(c.req.query('days')))));

  routes.get('/reports/:name{[a-z-]+\\.csv}', async (c) => {
    const { reports } = await host.reports(days.parse(c.req.query('days')));
    const report = reports.find(({ id }) => `${id}.csv` === c.req.param('name'));
    if (report === undefined) return c.json({ message: 'There is no such report.' }, 404);
    return c.body(toCsv(report), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${report.id}.csv"`,
    });
  });
  return routes;
}

/** One row a label, one column a series. What a spreadsheet would take for a formula is kept from being one. */
function toCsv({ labels, series, unit }: Report): string {
  const header = ['', ...series.map(({ name }) => `${name} (${unit})`)];
  const rows = labels.map((label, row) => [label, ...series.map(({ values }) => values[row] ?? '')]);
  return stringify([header, ...rows], { bom: true, escape_formulas: true });
}
