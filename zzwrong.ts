import { hold } from './test/simulation/hold.ts';
import { personOf } from './test/simulation/people.ts';
import { plantOwnerOf, plantPacks } from './test/simulation/plants.ts';
const show = (name: string, one: any) => { if (one.ending === 'wrong') console.log('##', name, JSON.stringify({ ...one, lines: undefined, turnMs: undefined, person: { ...one.person, pack: undefined } }).slice(0, 1800), '\n' + one.lines.join('\n')); };
for (const from of [0, 20_001, 70_001]) for (let i = 0; i < 1000; i++) show(`buttons ${from + i}`, hold(personOf(from + i)));
for (const way of ['email', 'wechat'] as const) for (let i = 0; i < 1000; i++) show(`${way} ${i}`, hold(personOf(i, way)));
for (const pack of plantPacks) for (let i = 0; i < 300; i++) show(`${pack.id} ${i}`, hold(plantOwnerOf(pack, i)));
