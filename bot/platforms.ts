// Which settings belong to which platform, so that a half-configured one is an error and an absent one is off for a reason.

export interface Platform {
  readonly name: string;
  /** All of these, or none of the platform's settings at all. */
  readonly needs: readonly string[];
  /** These only make sense beside the others. */
  readonly may: readonly string[];
  /** Known by name, but this version does not speak it. */
  readonly isUnspoken?: true;
}

export const platforms = [
  { name: 'oidc', needs: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'], may: [] },
  {
    name: 'telegram',
    needs: ['TELEGRAM_BOT_TOKEN'],
    may: ['TELEGRAM_MODE', 'TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_API_ROOT'],
  },
  {
    name: 'slack',
    needs: ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_HOTLINE_CHANNEL'],
    may: ['SLACK_APP_TOKEN', 'SLACK_API_URL'],
  },
  {
    name: 'wechat',
    needs: ['WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'WECHAT_TOKEN', 'WECHAT_ENCODING_AES_KEY'],
    may: ['WECHAT_API_ROOT'],
  },
  {
    name: 'wecom',
    needs: ['WECOM_CORP_ID', 'WECOM_KF_SECRET', 'WECOM_TOKEN', 'WECOM_ENCODING_AES_KEY', 'WECOM_OPEN_KFID'],
    may: ['WECOM_API_ROOT'],
    isUnspoken: true,
  },
  {
    name: 'email',
    needs: ['EMAIL_ADDRESS', 'EMAIL_SMTP_URL'],
    may: ['EMAIL_IMAP_URL', 'EMAIL_WEBHOOK_SECRET'],
  },
  {
    name: 'botframework',
    needs: ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD'],
    may: ['MICROSOFT_APP_TENANT_ID'],
    isUnspoken: true,
  },
  { name: 'openai', needs: ['OPENAI_API_KEY'], may: ['OPENAI_BASE_URL', 'OPENAI_MODEL'] },
] as const satisfies readonly Platform[];

export type PlatformState =
  | { readonly kind: 'on' }
  | { readonly kind: 'off'; readonly why: string }
  | { readonly kind: 'half'; readonly problem: string };

export function stateOf(platform: Platform, env: Readonly<Record<string, string | undefined>>): PlatformState {
  const isSet = (name: string) => env[name] !== undefined;
  const missing = platform.needs.filter((name) => !isSet(name));
  const given = [...platform.needs, ...platform.may].filter(isSet);
  if (given.length === 0) return { kind: 'off', why: `${listed(platform.needs)} not set` };
  if (missing.length > 0) {
    const problem = `${listed(given)} set, but ${listed(missing)} missing: set every one, or none to leave ${platform.name} off`;
    return { kind: 'half', problem };
  }
  return platform.isUnspoken ? { kind: 'off', why: 'set, but this version does not speak it yet' } : { kind: 'on' };
}

function listed(names: readonly string[]): string {
  return `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'}`;
}
