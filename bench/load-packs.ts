// Prints how many milliseconds a fresh process takes to load every pack and to make every static check: those that pass,
// and those that its cores work for it.
import { cpuUsage } from 'node:process';

const start = performance.now();
const worked = cpuUsage();
const { packs } = await import('../policy/packs/packs.ts');
const { lint } = await import('../policy/check.ts');
const { idleClauses } = await import('../policy/idle.ts');
const findings = [...lint(packs), ...packs.flatMap(idleClauses)];
const { user, system } = cpuUsage(worked);
console.log(
  JSON.stringify({ findings: findings.length, passed: performance.now() - start, worked: (user + system) / 1000 }),
);
