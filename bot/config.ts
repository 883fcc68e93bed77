// Every setting of the bot. The only reader of the environment: all settings are checked here, together, before anything starts.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type EmailConfig, emailOf, emailProblems, emailSettings } from './email-settings.ts';
import { type EnvFile, readEnvFile } from './env-file.ts';
import { type Platform, platforms, stateOf } from './platforms.ts';
import { webAddress } from './web-address.ts';
import { type WechatConfig, WechatSettings, wechatOf } from './wechat-config.ts';

type Env = Readonly<Record<string, string | undefined>>;

const wholePort = 'a whole number from 0 to 65535';

/** Each message goes on after "must be". */
const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.string().regex(/^\d+$/, wholePort).transform(Number).pipe(z.number().max(65_535, wholePort)).default(3978),
  PUBLIC_URL: webAddress.optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'an address that starts with postgresql://' }).optional(),
  BRAND: z.string().optional(),
  BRANDS_FILE: z.string().default(join(import.meta.dirname, '..', 'demo', 'brands.json')),
  DEFAULT_LANGUAGE: z.enum(['en', 'zh'], 'en or zh').default('en'),
  TIME_ZONE: z.string().refine(isTimeZone, 'an IANA time zone such as Asia/Shanghai').default(systemTimeZone),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'fatal, error, warn, info, debug or trace')
    .default('info'),
  ROLE: z.enum(['all', 'web', 'worker'], 'all, web or worker').default('all'),
  STAFF_FILE: z.string().optional(),
  OIDC_ISSUER: webAddress.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  STAFF_SECRET: z.string().min(16, 'at least 16 characters long').optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'what BotFather gave you, such as 123456:ABC-DEF')
    .optional(),
  TELEGRAM_MODE: z.enum(['polling', 'webhook'], 'polling or webhook').default('polling'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, '16 to 256 letters, digits, _ or -')
    .optional(),
  TELEGRAM_API_ROOT: webAddress.optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/, 'the bot token of your Slack app, such as xoxb-…')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, 'the app-level token of your Slack app, such as xapp-…')
    .optional(),
  SLACK_API_URL: webAddress.optional(),
  SLACK_HOTLINE_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]{8,}$/, 'the id of a channel, such as C0123ABCDEF (at the end of the channel’s details)')
    .optional(),
  ...emailSettings,
  ...WechatSettings.shape,
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: webAddress.optional(),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini'),
});
type Settings = z.infer<typeof Settings>;

/** Every setting there is. */
export const settingNames: ReadonlySet<string> = new Set([
  ...Object.keys(Settings.shape),
  ...platforms.flatMap(({ needs, may }) => [...needs, ...may]),
]);

/** Never shown, neither in an error nor in the log. */
const secretNames = /(_TOKEN|_SECRET|_KEY|_PASSWORD|^DATABASE_URL|^EMAIL_\w+_URL)$/;

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly brand: string | undefined;
  readonly brandsFile: string;
  readonly defaultLanguage: 'en' | 'zh';
  readonly timeZone: string;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly role: Settings['ROLE'];
  readonly staffFile: string | undefined;
  readonly staffSecret: string | undefined;
  readonly oidc: OidcConfig | undefined;
  readonly telegram: TelegramConfig | undefined;
  readonly slack: SlackConfig | undefined;
  readonly email: EmailConfig | undefined;
  readonly wechat: WechatConfig | undefined;
  readonly languageModel: LanguageModelConfig | undefined;
  /** Platforms that are off, each with its reason. */
  readonly off: readonly { readonly name: string; readonly why: string }[];
  /** Names in `.env` that are no settings; most likely misspelt. */
  readonly unknown: readonly string[];
  /** Values the log must never hold. */
  readonly secrets: readonly string[];
}

interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

interface LanguageModelConfig {
  readonly apiKey: string;
  readonly baseUrl: string | undefined;
  readonly model: string;
}

interface TelegramConfig {
  readonly token: string;
  readonly mode: 'polling' | 'webhook';
  readonly webhookSecret: string | undefined;
  readonly apiRoot: string | undefined;
}

interface SlackConfig {
  readonly token: string;
  readonly signingSecret: string;
  readonly appToken: string | undefined;
  readonly apiUrl: string | undefined;
  readonly hotlineChannel: string;
}

/** The settings cannot be used; `message` lists every problem, one a line. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Reads the environment, and beneath it the file `.env` of `folder`. Throws ConfigError. */
export function loadConfig(folder: string): Config {
  return readConfig(process.env, envFileOf(folder));
}

/** Checks every setting; what stands in `given` wins over the file. Throws ConfigError with all problems at once. */
export function readConfig(given: Env, file: EnvFile = { values: {}, problems: [] }): Config {
  const env = Object.fromEntries(
    Object.entries({ ...file.values, ...given }).flatMap(([name, value]) =>
      value?.trim() ? [[name, value.trim()]] : [],
    ),
  );
  const parsed = Settings.safeParse(env);
  const problems = [
    ...file.problems,
    ...(parsed.success ? problemsBetween(parsed.data) : wordsFor(parsed.error, env)),
    ...platformStates(env).flatMap(({ state }) => (state.kind === 'half' ? [state.problem] : [])),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return { ...toConfig(parsed.data, env), unknown: Object.keys(file.values).filter((name) => !settingNames.has(name)) };
}

function toConfig(settings: Settings, env: Env): Omit<Config, 'unknown'> {
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL,
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL,
    brand: settings.BRAND,
    brandsFile: resolve(settings.BRANDS_FILE),
    defaultLanguage: settings.DEFAULT_LANGUAGE,
    timeZone: settings.TIME_ZONE,
    logLevel: settings.LOG_LEVEL,
    role: settings.ROLE,
    staffFile: settings.STAFF_FILE === undefined ? undefined : resolve(settings.STAFF_FILE),
    staffSecret: settings.STAFF_SECRET,
    oidc: oidcOf(settings),
    telegram: telegramOf(settings),
    slack: slackOf(settings),
    email: emailOf(settings),
    wechat: wechatOf(settings),
    languageModel: languageModelOf(settings),
    off: platformStates(env).flatMap(({ name, state }) => (state.kind === 'off' ? [{ name, why: state.why }] : [])),
    secrets: secretsIn(env),
  };
}

function telegramOf(settings: Settings): TelegramConfig | undefined {
  if (settings.TELEGRAM_BOT_TOKEN === undefined) return undefined;
  return {
    token: settings.TELEGRAM_BOT_TOKEN,
    mode: settings.TELEGRAM_MODE,
    webhookSecret: settings.TELEGRAM_WEBHOOK_SECRET,
    apiRoot: settings.TELEGRAM_API_ROOT,
  };
}

function oidcOf(settings: Settings): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined;
}

function slackOf(settings: Settings): SlackConfig | undefined {
  const {
    SLACK_BOT_TOKEN: token,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_HOTLINE_CHANNEL: hotlineChannel,
  } = settings;
  if (token === undefined || signingSecret === undefined || hotlineChannel === undefined) return undefined;
  return { token, signingSecret, hotlineChannel, appToken: settings.SLACK_APP_TOKEN, apiUrl: settings.SLACK_API_URL };
}

function languageModelOf(settings: Settings): LanguageModelConfig | undefined {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: model } = settings;
  return apiKey === undefined ? undefined : { apiKey, baseUrl, model };
}

function problemsBetween(settings: Settings): string[] {
  return [...webhookProblems(settings), ...signInProblems(settings), ...emailProblems(settings)];
}

/** An issuer knows many people; who of them works here, the staff file says. */
function signInProblems({ OIDC_ISSUER, STAFF_FILE, PUBLIC_URL }: Settings): string[] {
  if (OIDC_ISSUER === undefined) return [];
  return [
    ...(STAFF_FILE === undefined ? ['OIDC_ISSUER is set, but STAFF_FILE is missing: it says who may sign in'] : []),
    ...(PUBLIC_URL === undefined ? ['OIDC_ISSUER is set, but PUBLIC_URL is missing: people come back to it'] : []),
  ];
}

function webhookProblems(settings: Settings): string[] {
  if (settings.TELEGRAM_BOT_TOKEN === undefined || settings.TELEGRAM_MODE !== 'webhook') return [];
  const problems: string[] = [];
  if (settings.TELEGRAM_WEBHOOK_SECRET === undefined) {
    problems.push('TELEGRAM_MODE is webhook, but TELEGRAM_WEBHOOK_SECRET is missing');
  }
  if (settings.PUBLIC_URL?.startsWith('https://') !== true) {
    problems.push(
      'TELEGRAM_MODE is webhook, but PUBLIC_URL is not an https:// address at which Telegram reaches this bot',
    );
  }
  return problems;
}

function wordsFor(error: z.ZodError, env: Env): string[] {
  const messageByName = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const name = String(path[0]);
    if (!messageByName.has(name)) messageByName.set(name, message);
  }
  return [...messageByName].map(([name, message]) => {
    const shown = secretNames.test(name) ? '' : `is "${env[name]}", but `;
    return `${name} ${shown}must be ${message}`;
  });
}

function platformStates(env: Env) {
  return platforms.map((platform: Platform) => ({ name: platform.name, state: stateOf(platform, env) }));
}

/** The secret settings, and of an address with a password the password alone too. */
function secretsIn(env: Env): string[] {
  return [...settingNames].flatMap((name) => {
    const value = env[name];
    if (value === undefined || !secretNames.test(name)) return [];
    const password = URL.parse(value)?.password;
    return password ? [value, password, decodeURIComponent(password)] : [value];
  });
}

function envFileOf(folder: string): EnvFile {
  try {
    return readEnvFile(readFileSync(join(folder, '.env'), 'utf8'));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { values: {}, problems: isMissing ? [] : [`.env cannot be read: ${(error as Error).message}`] };
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function systemTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
