import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { mountExplorer } from '../bot/explorer/routes.ts';
import { east } from '../policy/packs/east/pack.ts';
import { packs } from '../policy/packs/packs.ts';

const http = new Hono();
mountExplorer(http, packs);
const ask = async (path: string, facts?: unknown) =>
  await http.request(`/policy${path}`, facts === undefined ? {} : { method: 'POST', body: JSON.stringify(facts) });

it.each(packs.map(({ id }) => id))('the explorer shows every sentence, rule and fact of %s', async (id) => {
  const view = (await (await ask(`/packs/${id}`)).json()) as {
    readonly texts: readonly { readonly title: string }[];
    readonly clauses: readonly { readonly facts: readonly string[] }[];
    readonly facts: Readonly<Record<string, unknown>>;
  };
  expect(view.texts.every(({ title }) => title.length > 5)).toBe(true);
  expect(view.clauses.length).toBeGreaterThan(3);
  expect(view.clauses.flatMap(({ facts }) => facts).filter((name) => !(name in view.facts))).toEqual([]);
});

it('the explorer decides as the command does, and tells every problem of bad facts at once', async () => {
  const decided = await ask('/packs/east/decide', { asOf: '2026-11-21', model: 'XT2400', deliveredOn: '2026-11-09' });
  expect(await decided.json()).toMatchObject({ remedies: { return: { status: 'ineligible' } } });
  const refused = await ask('/packs/east/decide', { asOf: '2026-11-21', modle: 'XT2400', deliveredOn: '2026-02-31' });
  expect(refused.status).toBe(400);
  expect(((await refused.json()) as { problems: string[] }).problems).toHaveLength(2);
  expect((await ask('/packs/nobody')).status).toBe(404);
  expect((await ask('/packs/east/decide', { x: 'x'.repeat(70_000) })).status).toBe(413);
});

it('the explorer shows the packs of the brands too, each version once, by its number where there are several', async () => {
  const [newer, ours] = [
    { ...east, version: '2.0.0', hash: 'b'.repeat(64) },
    { ...east, id: 'ours', hash: 'c'.repeat(64) },
  ];
  const own = new Hono();
  mountExplorer(own, [east, newer, ours, ...packs]);
  const shown = await (await own.request('/policy/packs')).json();
  expect(shown).toEqual(['east', 'east 2.0.0', 'ours', 'jinko-ess', 'lithium-bms', 'shengyang']);
  const view = await (await own.request(`/policy/packs/${encodeURIComponent('east 2.0.0')}`)).json();
  expect(view).toMatchObject({ id: 'east', version: '2.0.0' });
});
