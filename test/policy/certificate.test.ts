import { expect, it } from 'vitest';
import { certify, verify } from '../../policy/certificate.ts';
import { certificatePage } from '../../policy/certificate-page.ts';
import { east } from '../../policy/packs/east/pack.ts';
import { jinkoEss } from '../../policy/packs/jinko-ess/pack.ts';
import { shengyang } from '../../policy/packs/shengyang/pack.ts';
import { asOf, factsFrom } from './golden.ts';

const facts = factsFrom({ model: 'XT2400', channel: 'official', deliveredOn: '2026-11-09', defect: 'manufacturing' });

it('comes to the same bytes when it is run again, and not when anything in it was altered', () => {
  const certificate = certify(east, facts, asOf, 'en');
  expect(verify(east, JSON.parse(JSON.stringify(certificate)))).toBe(true);
  const better = {
    ...certificate,
    explanation: certificate.explanation.replace('Return or refund: no', 'Return or refund: yes'),
  };
  expect(verify(east, better)).toBe(false);
  expect(verify({ ...east, version: '1.0.1' }, certificate)).toBe(false);
});

it('shows the arithmetic, in either language', () => {
  expect(certify(east, facts, asOf, 'en').explanation).toContain(
    'delivered 9 November 2026, asked 21 November 2026: day 12; the last day was 16 November 2026.',
  );
  expect(certify(east, facts, asOf, 'zh').explanation).toContain(
    '2026年11月9日签收，2026年11月21日申请：第 12 天；最后一天曾是 2026年11月16日。',
  );
});

it('prints as a page that no fact can break', () => {
  const hostile = factsFrom({ model: '<script>alert(1)</script>' });
  const page = certificatePage(east, certify(east, hostile, asOf, 'en'));
  expect(page).not.toContain('<script>');
  expect(page).toContain(east.hash);
});

it('prints what is known in words, in either language, and folds what was only presumed', () => {
  const known = factsFrom({
    ...{ model: 'XT2400', channel: 'official', serviceRegion: 'cn-mainland', deliveredOn: '2026-11-18' },
    ...{ defect: 'performance', causes: [], hazards: ['electric-shock', 'smell'], distanceKm: 120, owner: null },
    remoteFailedAt: '2026-11-20T08:00:00Z',
  });
  const pages = (['en', 'zh'] as const).map((language) => certificatePage(east, certify(east, known, asOf, language)));
  const raw = /official|cn-mainland|"|2026-11-18|performance|electric-shock|unavailable|customer<|deliveredOn|>true</;
  const visible = (page = '') => page.replace(/<style>.*<\/style>|<blockquote>.*?<\/blockquote>|<[^>]*>/gs, '\n');
  for (const page of pages) {
    expect(visible(page)).not.toMatch(raw);
    expect(page).toContain('<details>');
  }
  expect(pages[0]).toContain('<th scope="row">the day of delivery</th><td>18 November 2026</td><td>the customer</td>');
  expect(pages[0]).toContain('<td>20 November 2026, 08:00 UTC</td>');
  expect(pages[1]).toContain('<td>触电、焦糊味</td>');
});

it('is for a customer to hold: each clause quoted once under its own number, its days counted, no rule by its name', () => {
  const scratched = factsFrom({
    ...{ model: 'XT2400', channel: 'official', deliveredOn: '2026-11-09', defect: 'manufacturing' },
    ...{ scratchFree: false, packagingUndamaged: false, hazards: [], causes: [], serviceRegion: 'cn-mainland' },
  });
  const certificate = certify(east, scratched, asOf, 'en');
  const page = certificatePage(east, certificate);
  const quotes = [...page.matchAll(/<blockquote><p>(.*?)<\/p>/g)].map(([, words]) => words);
  expect(quotes.length).toBeGreaterThan(4);
  expect(new Set(quotes).size).toBe(quotes.length);
  expect(page).toContain('<p>Clause 3.2.1 is not met: a surface without scratches, undamaged packaging.</p>');
  expect(page).toMatch(
    /Clause 3\.3\.1\(c\) speaks for it\.<\/p>\n<p class="sum">delivered 9 November 2026, .*: day 12/,
  );
  expect(page).toContain('The warranty ends on 9 November 2028 (Clause 3.1.2).');
  expect(page).toContain('<h3>Clause 3.1.2</h3>');
  for (const { id } of east.clauses.filter((rule) => rule.id.includes('/'))) expect(page).not.toContain(id);
  const foot = page.slice(page.indexOf('<footer>'));
  for (const told of [`east ${east.version}`, east.hash, certificate.decision.replayKey, certificate.seal]) {
    expect(foot).toContain(told);
  }
});

it('names the clauses of a second text with its title, and places without numbers by their names', () => {
  const promised = certify(east, factsFrom({ model: 'P6A', family: 'home', hazards: [] }), asOf, 'en');
  expect(certificatePage(east, promised)).toContain('(Clause 1.5 of “EAST Commitment of After-sales Service”)');
  const page = certificatePage(jinkoEss, certify(jinkoEss, factsFrom({ functionLoss: 'key' }), asOf, 'zh'));
  expect(page).toContain('<p>“Class A”部分：支持。</p>');
  expect(page).toContain('原文: Customer dissatisfaction');
});

it('of what is not settled, it tells what is missing and quotes nothing', () => {
  const page = certificatePage(east, certify(east, factsFrom({ model: 'XT2400' }), asOf, 'en'));
  expect(page).toMatch(/Still open: Clause .*Still missing: /s);
  expect(page).not.toContain('<blockquote>');
});

it('tells the class of a complaint with its words, and promises in whole words', () => {
  const told = certify(jinkoEss, factsFrom({ functionLoss: 'key' }), asOf, 'en').explanation;
  expect(told).toContain('Complaint: class A\n  000 Class A: “');
  expect(told).toContain('First response within 24 hours (000 Response).');
  expect(certify(jinkoEss, {}, asOf, 'zh').explanation).toContain('英文原文');
  expect(certify(jinkoEss, {}, asOf, 'zh').explanation).toContain('投诉：等级尚未确定');
});

it('counts no days to a last day that was agreed', () => {
  const known = { qualityProblem: true, usedAsRequired: true, causes: [], hazards: [] };
  const told = (contractWarrantyUntil: string) =>
    certify(shengyang, factsFrom({ ...known, contractWarrantyUntil }), asOf, 'en').explanation;
  expect(told('2027-01-01')).toContain('in time; the end of the warranty by contract: 1 January 2027.');
  expect(told('2026-11-20')).toContain('too late; the end of the warranty by contract: 20 November 2026.');
});
