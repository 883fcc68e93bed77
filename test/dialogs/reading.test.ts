// Short answers, serial numbers and contact data, however they are written.
import { describe, expect, it } from 'vitest';
import { numbersIn, plainAnswer } from '../../dialogs/extract/answers.ts';
import { serialsIn } from '../../dialogs/extract/serials.ts';
import { contactIn } from '../../dialogs/matters/contact.ts';

describe('yes, no, do not know', () => {
  it.each([
    ['yes', 'yes'],
    ['yep, still have it', 'yes'],
    ['是的', 'yes'],
    ['对', 'yes'],
    ['有', 'yes'],
    ['no', 'no'],
    ['nope', 'no'],
    ['not at all', 'no'],
    ['没有', 'no'],
    ['不是', 'no'],
    ['idk', 'unknown'],
    ["i don't know", 'unknown'],
    ['no idea', 'unknown'],
    ['not sure', 'unknown'],
    ['dont remember', 'unknown'],
    ['不知道', 'unknown'],
    ['不太清楚', 'unknown'],
    ['skip', 'skip'],
    ['跳过', 'skip'],
    ['the charger', undefined],
    ['november', undefined],
    ['有一点问题要问', undefined],
  ])('%s', (words, meaning) => {
    expect(plainAnswer(words)).toBe(meaning);
  });
});

describe('numbered answers', () => {
  it.each([
    ['2', [2]],
    ['1, 3', [1, 3]],
    ['1 and 4', [1, 4]],
    ['1、3', [1, 3]],
    ['option 2', [2]],
    ['第二个', [2]],
    ['1, 3 no 4', [1, 3]],
    ['9', undefined],
    ['0', undefined],
    ['2 weeks ago', undefined],
    ['3月5号', undefined],
    ['', undefined],
  ])('%s', (words, numbers) => {
    expect(numbersIn(words, 5)).toEqual(numbers);
  });
});

describe('serial numbers', () => {
  it.each([
    ['my serial is DEMO-XT2400-0001', 'DEMO-XT2400-0001'],
    ['demo-xt2400-0001', 'DEMO-XT2400-0001'],
    ['S/N: DEMO XT2400 0001', 'DEMO-XT2400-0001'],
    ['序列号是DEMO-P6A-0005，谢谢', 'DEMO-P6A-0005'],
    ['DEMO-XT24OO-OOO1', 'DEMO-XT2400-0001'],
  ])('%s', (text, serial) => {
    expect(serialsIn(text)).toContain(serial);
  });

  it.each([
    'XT2400',
    'call me at +49 170 1234567',
    'bought 2026-11-18',
    'ana2000@example.com',
    'hello there',
    '20261118',
  ])('none in: %s', (text) => {
    expect(serialsIn(text)).toEqual([]);
  });
});

describe('contact data', () => {
  it.each([
    ['Ana Lopez, +49 170 1234567', { name: 'Ana Lopez', phone: '+49 170 1234567' }],
    ['ana@example.com', { email: 'ana@example.com' }],
    ['王芳 13800138000', { name: '王芳', phone: '13800138000' }],
    ['my name is Bo, bo@example.org', { name: 'Bo', email: 'bo@example.org' }],
    ['what do you need that for', {}],
  ])('%s', (text, contact) => {
    expect(contactIn(text)).toMatchObject(contact);
  });
});
