// A staff file of three desks and six people, to be changed by the tests.
import type { StaffFile } from '../../bot/hotline/roster/staff-schema.ts';

/** What a file may leave out is left out here too. */
export const aStaffFile = {
  staff: [
    { name: 'Wu', roles: ['engineer', 'lead'], email: 'wu@east.example', slack: 'U0WU', languages: ['zh', 'en'] },
    { name: 'Li', roles: ['engineer'], email: 'li@east.example', slack: 'U0LI', languages: ['zh'] },
    { name: 'Sam', roles: ['engineer'], email: 'sam@east.example', languages: ['en'] },
    { name: 'Chen', roles: ['engineer', 'lead'], email: 'chen@east.example' },
    { name: 'Zhao', roles: ['engineer'], slack: 'U0ZHAO' },
    { name: 'Ada', roles: ['lead', 'admin'], email: 'ada@east.example' },
  ],
  desks: [
    {
      id: 'east-regional',
      brand: 'east',
      level: 1,
      escalatesTo: 'headquarters',
      goodwillLimit: { amount: '500', currency: 'CNY' },
    },
    { id: 'headquarters', level: 2, escalatesTo: 'duty', isAlwaysOpen: false },
    { id: 'duty', level: 3, isAlwaysOpen: false },
  ],
  rotations: [
    {
      desk: 'east-regional',
      timeZone: 'Asia/Shanghai',
      startsOn: '2026-11-16',
      shifts: [
        { from: '00:00', to: '08:00' },
        { from: '08:00', to: '16:00' },
        { from: '16:00', to: '00:00' },
      ],
      crews: [['Wu'], ['Li'], ['Sam']],
    },
    {
      desk: 'headquarters',
      timeZone: 'Asia/Shanghai',
      startsOn: '2026-11-16',
      shifts: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
      crews: [['Chen', 'Zhao']],
    },
    {
      desk: 'duty',
      timeZone: 'Asia/Shanghai',
      startsOn: '2026-11-16',
      shifts: [{ from: '00:00', to: '00:00' }],
      crews: [['Ada']],
    },
  ],
} as const satisfies Partial<Record<keyof StaffFile, unknown>>;
