// A brand as the brands file gives it, without the file.
import type { Brand } from '../../bot/brands.ts';
import { followUpDefaults } from '../../bot/cases/follow-up-timers.ts';
import { east } from '../../policy/packs/east/pack.ts';

export function brandFrom(id: string): Brand {
  return {
    id,
    name: id.toUpperCase(),
    pack: east,
    versions: [east],
    languages: ['en', 'zh'],
    defaultLanguage: 'en',
    timeZone: 'Asia/Shanghai',
    hotline: '400-000-0000',
    serviceEmail: 'service@example.com',
    desk: `${id}-regional`,
    units: [],
    followUp: followUpDefaults,
    reopenDays: followUpDefaults.reopenDays,
  };
}
