// In which channel a desk's cases show: its own where the staff file names one, else the hotline's; and not in one that Slack has just
// refused, be it archived or closed to us.
import type { DeskHost } from '../../bot/desk.ts';

export interface DeskChannels {
  /** Undefined where every channel there is has been refused. */
  of(desk: string | undefined): string | undefined;
  /** Slack refuses posts there; asked again after a while. */
  refuse(channel: string): void;
}

const refusedForMs = 10 * 60_000;

export function deskChannels(hotline: string, host: Pick<DeskHost, 'staff' | 'now'>): DeskChannels {
  const refusedUntil = new Map<string, number>();
  const isOpen = (channel: string) => (refusedUntil.get(channel) ?? 0) <= Date.parse(host.now());
  return {
    of: (desk) => {
      const own = host.staff.desks.find(({ id }) => id === desk)?.slackChannel;
      return (
        [own, hotline].find((channel) => channel !== undefined && channel !== null && isOpen(channel)) ?? undefined
      );
    },
    refuse: (channel) => {
      refusedUntil.set(channel, Date.parse(host.now()) + refusedForMs);
    },
  };
}
