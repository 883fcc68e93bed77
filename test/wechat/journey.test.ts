// A whole conversation in Chinese with the real bot at WeChat, where nothing can be pressed and five messages are all there are.
import { afterEach, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { startBot } from '../journeys/running-bot.ts';
import { customerAt } from './customer.ts';
import { encodingAesKey, openPlatform, token } from './platform.ts';
import { appId, appSecret } from './platform-account.ts';

let stack = new AsyncDisposableStack();
afterEach(async () => {
  await stack.disposeAsync();
  stack = new AsyncDisposableStack();
});

async function openBot() {
  const platform = stack.use(await openPlatform());
  const bot = stack.use(
    await startBot({
      ...{ WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret, WECHAT_TOKEN: token },
      ...{ WECHAT_ENCODING_AES_KEY: encodingAesKey, WECHAT_API_ROOT: platform.apiRoot },
    }),
  );
  platform.deliverTo(`${bot.chatUrl}/webhooks/wechat`);
  return { platform, bot };
}

const amr = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(320, 0x3c)]);

it('numbers lead from the first word to the verdict and the case number, in few messages', {
  timeout: 120_000,
}, async () => {
  const { platform, bot } = await openBot();
  platform.account.keep('V1', { bytes: amr, type: 'voice/amr' });
  const li = customerAt(platform, 'oLi');
  await li.follow();
  await li.hears(/EAST \(demo\)/);
  await li.say('XT2400官网买的，前天到的，充不进电，没进水没摔过，在国内，有发票');
  const asked = await li.hears(/为了您的安全/);
  await li.say('1');
  const verdict = await li.hears(/可以换货/);
  await li.hears(/1\. 对，提交换货申请/);
  expect(li.heard()).toHaveLength(4);
  await li.say('1');
  await li.hears(/换货申请编号是 EAST-\d+/);
  await li.send({ MsgType: 'voice', MediaId: 'V1', Format: 'amr', Recognition: '' });
  await li.hears(/文件已保存.*语音我听不了/);

  expect(asked).toContain('1. 都没有');
  expect(verdict).toContain('【3.3.1(c) · ');
  expect(li.heard().join('')).not.toContain('**');
  expect(bot.output()).not.toMatch(new RegExp(`${appSecret}|AT-|充不进电`));
});

it('an access token that ends, a busy WeChat and its repeated calls lose and double nothing', {
  timeout: 120_000,
}, async () => {
  const { platform } = await openBot();
  const li = customerAt(platform, 'oLi');
  await li.say('您好');
  await li.hears(/EAST \(demo\)/);
  platform.account.expire(true);
  platform.fail('/cgi-bin/message/custom/send', { errcode: -1, errmsg: 'system error' });
  const repeated = { MsgType: 'text', Content: '我的XT2400充不进电', MsgId: '6054768590064713728' };
  await li.send(repeated);
  await Promise.all([platform.deliver('oLi', repeated), platform.deliver('oLi', repeated)]);
  await li.hears(/为了您的安全/);
  await li.say('1');
  await li.hears(/./);
  expect(li.heard().filter((text) => text.includes('为了您的安全'))).toHaveLength(1);
});

it('who may be sent nothing more is not tried in vain, and hears the bot again after their own next word', {
  timeout: 120_000,
}, async () => {
  const { platform } = await openBot();
  const li = customerAt(platform, 'oLi');
  const sendCalls = () => platform.calls.filter(({ path }) => path === '/cgi-bin/message/custom/send').length;
  platform.fail('/cgi-bin/message/custom/send', { errcode: 45015, errmsg: 'response out of time limit' });
  await li.say('您好');
  await eventually(
    () => (sendCalls() === 1 ? true : undefined),
    () => 'one attempt',
  );
  await li.say('我的XT2400充不进电');
  await li.hears(/为了您的安全/);
  expect(sendCalls()).toBe(2);
});
