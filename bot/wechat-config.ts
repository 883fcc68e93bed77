// The settings of a WeChat Official Account, as its platform shows them.
import { z } from 'zod';
import { webAddress } from './web-address.ts';

/** Each message goes on after "must be". */
export const WechatSettings = z.object({
  WECHAT_APP_ID: z
    .string()
    .regex(/^wx[0-9a-z]+$/, 'the AppID of your service account, such as wx0123456789abcdef')
    .optional(),
  WECHAT_APP_SECRET: z.string().optional(),
  WECHAT_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9]{3,32}$/, 'the Token you gave the platform: 3 to 32 letters and digits')
    .optional(),
  WECHAT_ENCODING_AES_KEY: z
    .string()
    .regex(/^[A-Za-z0-9]{43}$/, 'the EncodingAESKey as the platform shows it: exactly 43 letters and digits')
    .optional(),
  WECHAT_API_ROOT: webAddress.optional(),
});
type WechatSettings = z.infer<typeof WechatSettings>;

export interface WechatConfig {
  readonly appId: string;
  readonly appSecret: string;
  readonly token: string;
  readonly encodingAesKey: string;
  readonly apiRoot: string | undefined;
}

/** Undefined where the channel is off. */
export function wechatOf(settings: WechatSettings): WechatConfig | undefined {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret, WECHAT_TOKEN: token } = settings;
  const { WECHAT_ENCODING_AES_KEY: encodingAesKey, WECHAT_API_ROOT: apiRoot } = settings;
  if (!appId || !appSecret || !token || !encodingAesKey) return undefined;
  return { appId, appSecret, token, encodingAesKey, apiRoot };
}
