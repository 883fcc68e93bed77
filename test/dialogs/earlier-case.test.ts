// A unit that had a case before: what was established then is not asked again, and nothing is refused on it unconfirmed.
import { describe, expect, it } from 'vitest';
import { afterCase } from '../../dialogs/case-life/after-case.ts';
import type { DialogState } from '../../dialogs/state.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import type { Facts } from '../../policy/facts.ts';
import { inputFor, says } from './script.ts';

function told(values: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { kind: 'known', value, source: 'customer' }]),
  );
}

const unit = { serialNumber: 'ZX9988776655', model: 'XT2400', channel: 'official', purchaseProof: true };

/** A conversation whose case was closed, with what had been told in it. */
function closed(values: Readonly<Record<string, unknown>>): DialogState {
  const { state } = takeTurn(null, inputFor({ kind: 'joined' }));
  return afterCase({ ...state, facts: told({ ...unit, ...values }) });
}

function hold(from: DialogState, words: readonly string[]) {
  return words.reduce(
    ({ state }, text) => {
      const result = takeTurn(state, inputFor(says(text)));
      return { state: result.state, text: result.replies.map((reply) => reply.text).join('\n') };
    },
    { state: from, text: '' },
  );
}

const named = "serial ZX9988776655 won't charge";
const answers = ['none of these', 'in Shanghai', 'none of these'];

describe('a unit of an earlier case', () => {
  it('is known again by its serial: the day, the shop and the papers are not asked for', () => {
    const before = closed({ deliveredOn: '2026-11-09', defect: 'performance' });
    const first = hold(before, [named]);
    expect(first.text).toContain('from your earlier case: XT2400; bought from the maker');
    expect(first.text).toContain('received 9 November 2026');
    const last = hold(first.state, answers);
    expect(last.state.asked).toEqual(['hazards', 'service-region', 'causes']);
    expect(last.text).toContain('You can have it replaced');
  });

  it('does not bring the old trouble with it', () => {
    const before = closed({
      deliveredOn: '2026-11-09',
      defect: 'none',
      causes: ['moisture'],
      serviceRegion: 'overseas',
    });
    const { facts } = hold(before, [named]).state;
    expect(facts.defect).toMatchObject({ value: 'performance' });
    expect(facts).not.toHaveProperty('causes');
    expect(facts).not.toHaveProperty('serviceRegion');
  });

  it('is refused nothing before the customer has said that it is right', () => {
    const before = closed({ deliveredOn: '2021-01-05' });
    const asked = hold(before, [named, 'none of these', 'no, never repaired', 'none of these']);
    expect(asked.state.open?.screen).toBe('reading');
    expect(asked.text).toContain('5 January 2021');
    const refused = hold(asked.state, ['1']);
    expect(refused.text).toContain('is not possible under these rules');
    expect(refused.state.facts.deliveredOn).toMatchObject({ source: 'customer' });
  });

  it('may be corrected: what is said now stands', () => {
    const before = closed({ deliveredOn: '2021-01-05' });
    const { state, text } = hold(before, [named, 'no, it came on 9 November 2026']);
    expect(text).toContain('now 9 November 2026 (before: 5 January 2021)');
    expect(state.read).not.toContain('deliveredOn');
  });

  it('is another than one with another serial', () => {
    const before = closed({ deliveredOn: '2026-11-09' });
    const { state } = hold(before, ["serial QQ1122334455 won't charge"]);
    expect(state.facts).not.toHaveProperty('deliveredOn');
  });

  it('is remembered over the next case too, as it was last told', () => {
    const once = closed({ deliveredOn: '2026-11-09' });
    const other = afterCase({ ...once, facts: told({ serialNumber: 'QQ1122334455', deliveredOn: '2026-01-01' }) });
    const twice = afterCase({ ...other, facts: told({ ...unit, deliveredOn: '2026-11-10' }) });
    expect(twice.earlier?.map(({ deliveredOn }) => deliveredOn)).toMatchObject([
      { value: '2026-01-01' },
      { value: '2026-11-10' },
    ]);
  });
});
