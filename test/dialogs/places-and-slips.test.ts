// Reading at the edges: serials with words in them, slips, two days for one, other languages, a place on the map, numbered answers.
import { describe, expect, it } from 'vitest';
import { regionAt } from '../../dialogs/extract/location.ts';
import { numberedParts } from '../../dialogs/extract/numbered.ts';
import { serialsIn } from '../../dialogs/extract/serials.ts';
import { respelt } from '../../dialogs/extract/spelling.ts';
import { takeTurn } from '../../dialogs/turn.ts';
import { inputFor, says } from './script.ts';

describe('reading at the edges', () => {
  it('takes a serial whole, words and all', () => {
    expect(serialsIn('my serial is ZZ99-OTHER-7777')[0]).toBe('ZZ99-OTHER-7777');
    expect(serialsIn('s/n demo xt2400 0001')).toContain('DEMO-XT2400-0001');
  });

  it.each([
    ['it wont chareg', "it won't charge"],
    ['the battrey is swolen', 'the battery is swollen'],
    ['have a reciept', 'have a receipt'],
    ['冲不进电', '充不进电'],
    // Words of their own stay: "changing" is no slip of "charging".
    ['i am changing the order later', 'i am changing the order later'],
    ['manufactured in march', 'manufactured in march'],
  ])('%s is read as %s', (typed, meant) => expect(respelt(typed)).toBe(meant));

  it('asks which day is meant where two are told for one', () => {
    const { state, replies } = takeTurn(null, inputFor(says('it came 40 days ago, so last week, and it wont charge')));
    expect(state.facts.deliveredOn).toBeUndefined();
    expect(state.open?.screen).toBe('delivery-date');
    expect(replies.at(-1)?.text).toContain('40 days ago');
  });

  it.each([
    ['bonjour, ma batterie ne charge plus'],
    ['Hallo, meine Batterie lädt nicht mehr'],
    ['hola, mi batería no carga'],
  ])('says which languages it speaks: %s', (text) => {
    const { replies } = takeTurn(null, inputFor(says(text)));
    expect(replies[0]?.text).toContain('English');
    expect(replies[0]?.text).toContain('中文');
  });

  it('takes the region from a place on the map only where it is plain', () => {
    expect(regionAt(31.2, 121.5)).toBe('cn-mainland');
    expect(regionAt(48.1, 11.6)).toBe('overseas');
    expect(regionAt(22.32, 114.17), 'Hong Kong, beside the border').toBeUndefined();
    expect(regionAt(25.03, 121.56), 'Taipei').toBeUndefined();
  });

  it.each([
    ['1: b, 2: yesterday', 2, ['b', 'yesterday']],
    ['1. no\n2) 3 days ago\n3 - your store', 3, ['no', '3 days ago', 'your store']],
    ['1、没有 2、官网', 2, ['没有', '官网']],
    ['it came 2 days ago', 3, []],
  ])('%j holds the answers by number', (text, count, answers) => {
    expect(numberedParts(text, count).map((part) => part.text)).toEqual(answers);
  });
});
