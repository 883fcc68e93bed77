import { describe, expect, it } from 'vitest';
import { type RoutingBrand, route } from '../../bot/hotline/routing.ts';
import type { DeskPlan } from '../../bot/staff.ts';
import { brand, decision } from '../cases/desk-bench.ts';

const asked = { reason: 'asked', hazards: [], decision: undefined, language: 'en', region: undefined } as const;

function desk(id: string, fields: Partial<DeskPlan> = {}): DeskPlan {
  const usual = { brand: 'east', region: null, level: 1, languages: [], escalatesTo: null } as const;
  return { ...usual, acknowledgeWithin: 'PT15M', goodwillLimit: null, slackChannel: null, ...fields, id };
}

describe('a case handed to people', () => {
  it('goes to the brand’s own desk where no staff file names one', () => {
    expect(route(brand, asked)).toEqual({ desk: 'east-regional', level: 1, class: 'B', isHazard: false });
  });

  it.each([
    ['of its brand', {}, 'east-any'],
    ['of its region, however many languages another speaks', { region: 'overseas' }, 'east-overseas'],
    ['of its region and language', { region: 'cn-mainland', language: 'zh' }, 'east-mainland-zh'],
    ['of its level', { decision: decision({ complaint: { level: 2 } as never }) }, 'headquarters'],
  ] as const)('goes to the desk %s', (_name, cause, expected) => {
    const desks = [
      desk('other-brand', { brand: 'shengyang' }),
      desk('east-any', { languages: ['en'] }),
      desk('east-overseas', { region: 'overseas' }),
      desk('east-mainland', { region: 'cn-mainland', languages: ['en'] }),
      desk('east-mainland-zh', { region: 'cn-mainland', languages: ['zh'] }),
      desk('headquarters', { brand: null, level: 2 }),
    ];
    const staffed: RoutingBrand = { id: 'east', desk: 'east-regional', desks };
    expect(route(staffed, { ...asked, ...cause }).desk).toBe(expected);
  });

  it.each([
    ['danger', { ...asked, hazards: ['smoke'] }, 'A'],
    ['danger told in words only', { ...asked, reason: 'hazard' }, 'A'],
    ['the maker’s own class', { ...asked, decision: decision({ complaintClass: 'C' }) }, 'C'],
    [
      'danger, whatever class the maker gives',
      { ...asked, hazards: ['leak'], decision: decision({ complaintClass: 'C' }) },
      'A',
    ],
    ['a claim', { ...asked, reason: 'claim' }, 'B'],
    ['another matter', { ...asked, reason: 'other-matter' }, 'C'],
    ['words nobody understood', { ...asked, reason: 'not-understood' }, 'C'],
  ] as const)('is classed by %s', (_name, cause, expected) => {
    expect(route(brand, cause).class).toBe(expected);
  });
});
