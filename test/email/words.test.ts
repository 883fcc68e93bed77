// The customer's own words, as mail programs of the world surround them.
import { describe, expect, it } from 'vitest';
import { readMail } from '../../adapters/email/mail.ts';
import { ownWords } from '../../adapters/email/words.ts';
import { written } from './world.ts';

async function wordsIn(mail: Parameters<typeof written>[0], said: readonly string[] = []): Promise<string> {
  const read = await readMail(await written(mail));
  if (read === undefined) throw new Error('unreadable');
  return ownWords(read, said);
}

const asked = [
  '> Found it.',
  '>',
  '> 1. For your safety: do you notice',
  '> any of these?',
  '>    a) No, none of these',
  '>    b) Smoke',
];

describe('what surrounds the words is left out', () => {
  it.each([
    ['Gmail', 'none\n\nOn Mon, 3 Nov 2025 at 10:11, Support <s@x.test> wrote:\n\n> 1. For\n'],
    ['Gmail, wrapped', 'none\n\nOn Mon, 3 Nov 2025 at 10:11, Support of the Maker\n<s@x.test> wrote:\n\n> 1. For\n'],
    ['Gmail, in Russian', 'none\n\nпн, 3 нояб. 2025 г. в 10:11, Support <s@x.test>:\n\n> 1. For\n'],
    ['Gmail, in Chinese', 'none\n\nSupport <s@x.test> 于2025年11月3日周一 10:11写道：\n\n> 1. For\n'],
    [
      'iPhone, in Chinese',
      'none\n\n发自我的iPhone\n\n在 2025年11月3日，10:11，Support <s@x.test> 写道：\n\n> 1. For\n',
    ],
    ['iPhone', 'none\n\nSent from my iPhone\n\n> On 3 Nov 2025, at 10:11, Support <s@x.test> wrote:\n> \n> 1. For\n'],
    [
      'QQ',
      'none\n\n\n------------------ 原始邮件 ------------------\n发件人: "Support" <s@x.test>;\n主题: Re\n\n1. For\n',
    ],
    ['163', 'none\n---- 回复的原邮件 ----\n| 发件人 | Support<s@x.test> |\n1. For\n'],
    ['163, in English', 'none\n\n\nAt 2025-11-03 10:11:00, "Support" <s@x.test> wrote:\n\n1. For\n'],
    ['Outlook', 'none\n\nFrom: Support <s@x.test>\nSent: Monday, 3 November 2025\nTo: Ann\nSubject: Re\n\n1. For\n'],
    ['Outlook, in German', 'none\n\nVon: Support <s@x.test>\nGesendet: Montag\nAn: Ann\nBetreff: Re\n\n1. For\n'],
    [
      'Outlook, in Chinese',
      'none\n\n发件人: Support <s@x.test>\n发送时间: 2025年11月3日 10:11\n收件人: Ann\n\n1. For\n',
    ],
    ['an old Outlook', 'none\n\n-----Original Message-----\nFrom: Support\nSent: x\n\n1. For\n'],
    ['a signature', 'none\n\n-- \nAnn Example\n+86 138 0000 0000\n'],
    ['best regards', 'none\n\nBest regards,\nAnn\n'],
  ])('%s', async (_program, text) => {
    expect(await wordsIn({ text })).toBe('none');
  });

  it('where a mail has only HTML, too', async () => {
    const html =
      '<style>p{}</style><p>none&nbsp;of <b>these</b></p><blockquote>On x, Support wrote:<br>1. For</blockquote>';
    expect(await wordsIn({ html })).toBe('none of these');
  });
});

describe('what the customer wrote stays', () => {
  it.each([
    'Thanks for the help.\n- error 3\n- red light',
    'From: my point of view it is dead.\nSent: it back?',
    '1. none of these\n2. Mainland China\n3. 2 years ago',
    'On Monday it stopped, and my wife wrote:\nit is hot',
    '发件人是我，收件人是我太太。\n日期：11月3日',
    'Regards',
  ])('%j', async (text) => {
    expect(await wordsIn({ text })).toBe(text);
  });
});

describe('an answer below a question', () => {
  it('has its number', async () => {
    const text = ['Hello,', '', 'On Mon, Support wrote:', ...asked, '', 'none of these', '>'];
    const rest = ['> 2. **Where is it?**', 'Mainland China,', 'in Harbin', '> 3. When?', '2 years ago', '> Bye', 'Ann'];
    expect(await wordsIn({ text: [...text, ...rest].join('\n') })).toBe(
      'Hello,\n\n1: none of these\n2: Mainland China,\nin Harbin\n3: 2 years ago\nAnn',
    );
  });

  it('keeps the number the customer gave it', async () => {
    expect(await wordsIn({ text: [...asked, '1) a', '> 2. Where?', '2: abroad'].join('\n') })).toBe('1) a\n2: abroad');
  });

  it('gets none from the options of a single question, or from what stands further up', async () => {
    const options = ['> Is that right?', '>', '> 1. Yes, request repair', '> 2. Correct something', '', 'yes please'];
    expect(await wordsIn({ text: options.join('\n') })).toBe('yes please');
    expect(await wordsIn({ text: [...asked, '>', '> Just answer by number.', '', 'no'].join('\n') })).toBe('no');
  });
});

describe('our own words', () => {
  const said = [
    'For your safety?\n   a) No, none of these\n   b) Smoke, sparks or fire\n   c) Very hot',
    'Where is it?\n   a) Here',
  ];

  it('are not the customer’s where a mail quotes them without a mark', async () => {
    const text = `a\n\nSupport schrieb am Montag\n${said[0]?.replaceAll('   ', ' ')}\n`;
    expect(await wordsIn({ text }, said)).toBe('a\n\nSupport schrieb am Montag');
  });

  it('are an answer where there are few of them', async () => {
    expect(await wordsIn({ text: 'a) No, none of these\na) Here' }, said)).toBe('a) No, none of these\na) Here');
  });

  it('alone are no words', async () => {
    const quoted = 'From: Support <s@x.test>\nSent: Monday\nTo: Ann\nSubject: Re\n\n1. Smoke, sparks or fire?\n';
    expect(await wordsIn({ text: quoted })).toBe('');
    expect(await wordsIn({ text: '> 1. Smoke, sparks or fire?\n' })).toBe('');
  });
});

describe('a mail made to stall', () => {
  it.each([
    ['blank lines', '\n'.repeat(200_000)],
    ['blanks', ' \n\t'.repeat(100_000)],
    ['attributions', 'On On '.repeat(50_000)],
    ['Chinese attributions', '在 \n'.repeat(50_000)],
    ['Russian attributions', '2025 г. в 10:11 '.repeat(20_000)],
    ['dashes', '-'.repeat(300_000)],
    ['quotes', '> '.repeat(100_000)],
  ])('%s', async (_name, text) => {
    const mail = await readMail(await written({ text: `${text}x` }));
    const startedAt = performance.now();
    if (mail !== undefined) ownWords(mail, []);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('HTML within HTML', async () => {
    const mail = await readMail(
      Buffer.from(`From: a@b.test\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(200_000)}x`),
    );
    const startedAt = performance.now();
    if (mail !== undefined) ownWords(mail, []);
    expect(performance.now() - startedAt).toBeLessThan(4_000);
  });
});
