import { readFileSync } from 'node:fs';
import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig, readConfig, settingNames } from '../bot/config.ts';
import { readEnvFile } from '../bot/env-file.ts';

describe('the settings', () => {
  it('may all be absent', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      publicUrl: undefined,
      dataDir: resolve('data'),
      databaseUrl: undefined,
      brandsFile: resolve('demo/brands.json'),
      defaultLanguage: 'en',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      logLevel: 'info',
      role: 'all',
      staffSecret: undefined,
      telegram: undefined,
      secrets: [],
    });
  });

  it('count as absent when they are empty', () => {
    expect(readConfig({ PORT: '', TELEGRAM_BOT_TOKEN: '  ', STAFF_SECRET: '' })).toMatchObject({
      port: 3978,
      telegram: undefined,
      staffSecret: undefined,
    });
  });

  it('are told all at once when they are wrong, and secrets are not repeated', () => {
    const given = {
      PORT: '70000',
      PUBLIC_URL: 'clauseline.example',
      DATABASE_URL: 'mysql://root:swordfish@db/x',
      DEFAULT_LANGUAGE: 'de',
      TIME_ZONE: 'Mars/Olympus',
      LOG_LEVEL: 'loud',
      ROLE: 'boss',
      STAFF_SECRET: 'short-secret',
      TELEGRAM_BOT_TOKEN: 'not a token',
      TELEGRAM_MODE: 'pigeon',
      SLACK_BOT_TOKEN: 'xoxb-1',
    };
    expect(problemsOf(given)).toEqual([
      'PORT is "70000", but must be a whole number from 0 to 65535',
      'PUBLIC_URL is "clauseline.example", but must be an address that starts with http:// or https://',
      'DATABASE_URL must be an address that starts with postgresql://',
      'DEFAULT_LANGUAGE is "de", but must be en or zh',
      'TIME_ZONE is "Mars/Olympus", but must be an IANA time zone such as Asia/Shanghai',
      'LOG_LEVEL is "loud", but must be fatal, error, warn, info, debug or trace',
      'ROLE is "boss", but must be all, web or worker',
      'STAFF_SECRET must be at least 16 characters long',
      'TELEGRAM_BOT_TOKEN must be what BotFather gave you, such as 123456:ABC-DEF',
      'TELEGRAM_MODE is "pigeon", but must be polling or webhook',
      'SLACK_BOT_TOKEN is set, but SLACK_SIGNING_SECRET, SLACK_HOTLINE_CHANNEL are missing: set every one, or none to leave slack off',
    ]);
  });

  it.each([
    [{ PORT: '80.5' }, 'PORT is "80.5", but must be a whole number from 0 to 65535'],
    [{ PORT: 'http' }, 'PORT is "http", but must be a whole number from 0 to 65535'],
    [
      { TELEGRAM_API_ROOT: 'http://localhost:9000' },
      'TELEGRAM_API_ROOT is set, but TELEGRAM_BOT_TOKEN is missing: set every one, or none to leave telegram off',
    ],
  ])('%j is refused: %s', (given, problem) => {
    expect(problemsOf(given)).toEqual([problem]);
  });

  it('of a Telegram webhook need a secret and an address Telegram can reach', () => {
    const telegram = { TELEGRAM_BOT_TOKEN: '123:ABC', TELEGRAM_MODE: 'webhook' };
    expect(problemsOf({ ...telegram, PUBLIC_URL: 'http://bot.example' })).toEqual([
      'TELEGRAM_MODE is webhook, but TELEGRAM_WEBHOOK_SECRET is missing',
      'TELEGRAM_MODE is webhook, but PUBLIC_URL is not an https:// address at which Telegram reaches this bot',
    ]);
    const complete = { ...telegram, TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-length', PUBLIC_URL: 'https://bot.example/' };
    expect(readConfig(complete)).toMatchObject({
      publicUrl: 'https://bot.example',
      telegram: { token: '123:ABC', mode: 'webhook', webhookSecret: 'a-secret-of-length' },
    });
  });

  it('of Slack name the bot, its secret and its channel, and where Slack is when it is not at home', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh', SLACK_HOTLINE_CHANNEL: 'C0123ABCDEF' };
    const apiUrl = 'http://localhost:4003/api';
    expect(readConfig({ ...slack, SLACK_API_URL: `${apiUrl}/` }).slack).toEqual({
      ...{ token: 'xoxb-1', signingSecret: 'shh', appToken: undefined, apiUrl },
      hotlineChannel: 'C0123ABCDEF',
    });
    expect(problemsOf({ ...slack, SLACK_HOTLINE_CHANNEL: '#hotline', SLACK_APP_TOKEN: 'xoxb-2' })).toEqual([
      'SLACK_APP_TOKEN must be the app-level token of your Slack app, such as xapp-…',
      'SLACK_HOTLINE_CHANNEL is "#hotline", but must be the id of a channel, such as C0123ABCDEF (at the end of the channel’s details)',
    ]);
  });

  it('of email name its address, where mails go out, and one way at least for them to come in', () => {
    const email = { EMAIL_ADDRESS: 'Support@Example.com', EMAIL_SMTP_URL: 'smtps://bot:swordfish@smtp.example.com' };
    const imapUrl = 'imaps://bot:swordfish@imap.example.com';
    const given = { address: 'support@example.com', smtpUrl: email.EMAIL_SMTP_URL };
    expect(readConfig({ ...email, EMAIL_IMAP_URL: imapUrl }).email).toEqual({ ...given, imapUrl });
    expect(readConfig({ ...email, EMAIL_WEBHOOK_SECRET: 'a-secret-of-length' }).email).toEqual({
      ...given,
      webhookSecret: 'a-secret-of-length',
    });
    expect(problemsOf(email)).toEqual([
      'EMAIL_ADDRESS, EMAIL_SMTP_URL are set, but no mail would come in: set EMAIL_IMAP_URL, EMAIL_WEBHOOK_SECRET or both',
    ]);
    expect(problemsOf({ EMAIL_IMAP_URL: imapUrl })).toEqual([
      'EMAIL_IMAP_URL is set, but EMAIL_ADDRESS, EMAIL_SMTP_URL are missing: set every one, or none to leave email off',
    ]);
    expect(
      problemsOf({
        ...{ EMAIL_ADDRESS: 'support', EMAIL_SMTP_URL: 'https://bot:swordfish@x' },
        ...{ EMAIL_IMAP_URL: 'imaps://imap.example.com', EMAIL_WEBHOOK_SECRET: 'short' },
      }),
    ).toEqual([
      'EMAIL_ADDRESS is "support", but must be an address such as support@example.com',
      'EMAIL_SMTP_URL must be an address such as smtps://user:password@smtp.example.com',
      'EMAIL_IMAP_URL must be an address with a user, as in imaps://user:password@imap.example.com',
      'EMAIL_WEBHOOK_SECRET must be 16 to 256 letters, digits or signs, without blanks',
    ]);
  });

  it('of WeChat are what its platform shows, and a key that was cut off is told without showing it', () => {
    const key = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
    const wechat = {
      ...{ WECHAT_APP_ID: 'wx2c2769f8efd9abc2', WECHAT_APP_SECRET: 'shh', WECHAT_TOKEN: 'spamtest' },
      WECHAT_ENCODING_AES_KEY: key,
    };
    expect(readConfig(wechat).wechat).toEqual({
      ...{ appId: 'wx2c2769f8efd9abc2', appSecret: 'shh', token: 'spamtest', encodingAesKey: key, apiRoot: undefined },
    });
    expect(readConfig(wechat).secrets).toEqual(['shh', 'spamtest', key]);
    expect(
      problemsOf({ ...wechat, WECHAT_ENCODING_AES_KEY: key.slice(1), WECHAT_TOKEN: 'x', WECHAT_APP_ID: 'gh_1' }),
    ).toEqual([
      'WECHAT_APP_ID is "gh_1", but must be the AppID of your service account, such as wx0123456789abcdef',
      'WECHAT_TOKEN must be the Token you gave the platform: 3 to 32 letters and digits',
      'WECHAT_ENCODING_AES_KEY must be the EncodingAESKey as the platform shows it: exactly 43 letters and digits',
    ]);
    expect(problemsOf({ ...wechat, WECHAT_APP_SECRET: '' })).toEqual([
      'WECHAT_APP_ID, WECHAT_TOKEN, WECHAT_ENCODING_AES_KEY are set, but WECHAT_APP_SECRET is missing: set every one, or none to leave wechat off',
    ]);
  });

  it('say of every platform that is off why it is', () => {
    const wecom = {
      ...{ WECOM_CORP_ID: 'x', WECOM_KF_SECRET: 'x', WECOM_TOKEN: 'x' },
      ...{ WECOM_ENCODING_AES_KEY: 'x', WECOM_OPEN_KFID: 'x' },
    };
    const off = new Map(readConfig(wecom).off.map(({ name, why }) => [name, why]));
    expect(off.get('telegram')).toBe('TELEGRAM_BOT_TOKEN is not set');
    expect(off.get('email')).toBe('EMAIL_ADDRESS, EMAIL_SMTP_URL are not set');
    expect(off.get('wecom')).toBe('set, but this version does not speak it yet');
    expect(off.get('openai')).toBe('OPENAI_API_KEY is not set');
  });

  it('name what the log must hide, a password within an address too', () => {
    const given = { DATABASE_URL: 'postgresql://bot:sword%2Ffish@db/x', STAFF_SECRET: 'sixteen characters', PORT: '1' };
    expect(readConfig(given).secrets).toEqual([
      'postgresql://bot:sword%2Ffish@db/x',
      'sword%2Ffish',
      'sword/fish',
      'sixteen characters',
    ]);
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');

  it('can be used as it stands', () => {
    const { values, problems } = readEnvFile(text);
    expect(problems).toEqual([]);
    expect(readConfig(values)).toEqual(readConfig({}));
  });

  it('names every setting, and no other', () => {
    const named = [...text.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(named.toSorted()).toEqual([...settingNames].toSorted());
  });
});

describe('a .env file', () => {
  it('is read beneath the environment', async () => {
    await using dir = await mkdtempDisposable(join(tmpdir(), 'clauseline-env-'));
    await writeFile(join(dir.path, '.env'), '\uFEFF# a comment\r\nexport BRAND="east" # ours\r\nPATH=/never\r\n');
    expect(loadConfig(dir.path)).toMatchObject({ brand: 'east', unknown: ['PATH'] });
  });

  it('names each broken line with its number, beside the wrong settings', async () => {
    await using dir = await mkdtempDisposable(join(tmpdir(), 'clauseline-env-'));
    await writeFile(join(dir.path, '.env'), 'BRAND=east\nTELEGRAM_BOT_TOKEN 123:ABC\nHOST="127.0.0.1\n\nROLE=boss\n');
    expect(() => loadConfig(dir.path)).toThrow(
      new ConfigError([
        '.env line 2 is not NAME=value',
        '.env line 3 opens a quote that is not closed at its end',
        'ROLE is "boss", but must be all, web or worker',
      ]),
    );
  });

  it.each(['A=1', "A='it is'", 'A=`x` # note', '  export A = b c', '', '# A', 'A='])('may hold %j', (line) => {
    expect(readEnvFile(line).problems).toEqual([]);
  });

  it.each(['A', '=1', '1A=2', 'A: 1', 'A="x', 'A="x" y'])('may not hold %j', (line) => {
    expect(readEnvFile(line).problems).toHaveLength(1);
  });

  it('lets nobody in with an account whom no staff file knows', () => {
    const issuer = { OIDC_ISSUER: 'https://login.example.com', OIDC_CLIENT_ID: 'c', OIDC_CLIENT_SECRET: 's' };
    expect(() => readConfig(issuer)).toThrow(/STAFF_FILE is missing[\s\S]*PUBLIC_URL is missing/);
    expect(() => readConfig({ OIDC_ISSUER: 'https://login.example.com' })).toThrow(
      /OIDC_CLIENT_ID, OIDC_CLIENT_SECRET/,
    );
    const whole = { ...issuer, STAFF_FILE: 'staff.json', PUBLIC_URL: 'https://desk.example.com' };
    expect(readConfig(whole).oidc).toEqual({ issuer: 'https://login.example.com', clientId: 'c', clientSecret: 's' });
  });
});

function problemsOf(given: Readonly<Record<string, string>>): string[] {
  try {
    readConfig(given);
    return [];
  } catch (error) {
    const [, ...lines] = (error as ConfigError).message.split('\n');
    return lines.map((line) => line.replace('  - ', ''));
  }
}
