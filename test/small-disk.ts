// A disk that is small enough to be filled.
import { execFileSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** Puts one at this folder until the test is over. False: only root can. */
export function mountSmallDisk(dir: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir], { stdio: 'ignore' });
    onTestFinished(() => void execFileSync('umount', ['-l', dir]));
    return true;
  } catch {
    return false;
  }
}
