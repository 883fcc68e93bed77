// WXBizMsgCrypt by the platform's own examples, and by what a forger might try.
import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageCrypt } from '../../adapters/wechat/message-crypt.ts';

const encodingAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const crypt = messageCrypt({ token: 'spamtest', encodingAesKey, appId: 'wx2c2769f8efd9abc2' });

/** From the platform's documentation. */
const example = {
  timestamp: '1409735669',
  nonce: '1320562132',
  signature: '5d197aaffba7e9b25a30732f161a50dee96bd5fa',
  encrypted:
    'hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9FrXpbUAh0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3yt+WGzjlpKn6NPhRjpA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v6h0EIBYYI1BD1DlD+C0CR8e6OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE=',
};

describe('the platform’s examples', () => {
  it('are signed and can be read', () => {
    const { timestamp, nonce, encrypted, signature } = example;
    expect(crypt.isSigned(signature, [timestamp, nonce, encrypted])).toBe(true);
    expect(crypt.decrypt(encrypted)).toContain('<Content><![CDATA[abcdteT]]></Content>');
    expect(crypt.decrypt(encrypted)).toContain('<MsgId>6054768590064713728</MsgId>');
  });

  it('hold Chinese', () => {
    const other = messageCrypt({ token: 'any', encodingAesKey, appId: 'wxb11529c136998cb6' });
    const encrypted = 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==';
    expect(other.decrypt(encrypted)).toBe('我是中文abcd123');
    expect(crypt.decrypt(encrypted)).toBeUndefined();
  });
});

describe('a signature', () => {
  const { timestamp, nonce, encrypted, signature } = example;
  it.each([
    ['of other words', signature, [timestamp, nonce, `${encrypted.slice(0, -2)}A=`]],
    ['at another time', signature, ['1409735670', nonce, encrypted]],
    ['without a part', signature, [timestamp, nonce]],
    ['in capitals', signature.toUpperCase(), [timestamp, nonce, encrypted]],
    ['cut off', signature.slice(0, 39), [timestamp, nonce, encrypted]],
    ['that is none', '', [timestamp, nonce, encrypted]],
  ])('%s is not WeChat’s', (_what, given, parts) => {
    expect(crypt.isSigned(given, parts)).toBe(false);
  });
});

describe('what cannot be opened', () => {
  const id = Buffer.from('wx2c2769f8efd9abc2');
  const random = Buffer.alloc(16, 'r');
  const lengthOf = (length: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(length);
    return bytes;
  };
  const pad = (bytes: Buffer, padding?: Buffer) => {
    const count = 32 - (bytes.length % 32);
    return Buffer.concat([bytes, padding ?? Buffer.alloc(count, count)]);
  };
  const encrypt = (bytes: Buffer) => {
    const key = Buffer.from(`${encodingAesKey}=`, 'base64');
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    return Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64');
  };
  const whole = (message: string) =>
    Buffer.concat([random, lengthOf(Buffer.byteLength(message)), Buffer.from(message), id]);

  it('is told from what can', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => crypt.decrypt(encrypt(pad(whole(text)))) === text),
    );
  });

  const hello = whole('hello');
  const missing = 32 - (hello.length % 32);
  it.each([
    ['nothing', ''],
    ['no base64', '!!!'],
    ['half a block', encrypt(pad(hello)).slice(0, 20)],
    ['another block', `${'A'.repeat(42)}==`],
    ['padding of nothing', encrypt(pad(hello, Buffer.alloc(missing, 0)))],
    ['padding longer than a block', encrypt(pad(hello, Buffer.alloc(missing, 33)))],
    ['padding of unequal bytes', encrypt(pad(hello, Buffer.alloc(missing, missing).fill(1, 0, 1)))],
    ['padding alone', encrypt(Buffer.alloc(32, 32))],
    [
      'a length beyond the end',
      encrypt(pad(Buffer.concat([random, lengthOf(4_000_000_000), Buffer.from('hello'), id]))),
    ],
    ['an account cut short', encrypt(pad(whole('hello').subarray(0, -1)))],
    ['another account', encrypt(pad(Buffer.concat([random, lengthOf(2), Buffer.from('hi'), Buffer.from('wx0')])))],
  ])('%s', (_what, encrypted) => {
    expect(crypt.decrypt(encrypted)).toBeUndefined();
  });
});
