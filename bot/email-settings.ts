// The settings of the email channel: checked alone, and with each other.
import { z } from 'zod';

/** Each message goes on after "must be". */
export const emailSettings = {
  EMAIL_ADDRESS: z.email('an address such as support@example.com').toLowerCase().optional(),
  EMAIL_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'an address such as smtps://user:password@smtp.example.com' })
    .optional(),
  EMAIL_IMAP_URL: z
    .url({ protocol: /^imaps?$/, error: 'an address such as imaps://user:password@imap.example.com' })
    .refine(
      (url) => URL.parse(url)?.username !== '',
      'an address with a user, as in imaps://user:password@imap.example.com',
    )
    .optional(),
  EMAIL_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{16,256}$/, '16 to 256 letters, digits or signs, without blanks')
    .optional(),
};
type EmailSettings = z.infer<z.ZodObject<typeof emailSettings>>;

export interface EmailConfig {
  readonly address: string;
  readonly smtpUrl: string;
  readonly imapUrl: string | undefined;
  readonly webhookSecret: string | undefined;
}

export function emailOf(settings: EmailSettings): EmailConfig | undefined {
  const { EMAIL_ADDRESS: address, EMAIL_SMTP_URL: smtpUrl } = settings;
  if (address === undefined || smtpUrl === undefined) return undefined;
  return { address, smtpUrl, imapUrl: settings.EMAIL_IMAP_URL, webhookSecret: settings.EMAIL_WEBHOOK_SECRET };
}

/** Mails must come in by one way at least. */
export function emailProblems({
  EMAIL_ADDRESS,
  EMAIL_SMTP_URL,
  EMAIL_IMAP_URL,
  EMAIL_WEBHOOK_SECRET,
}: EmailSettings): string[] {
  const isOn = EMAIL_ADDRESS !== undefined && EMAIL_SMTP_URL !== undefined;
  if (!isOn || EMAIL_IMAP_URL !== undefined || EMAIL_WEBHOOK_SECRET !== undefined) return [];
  return [
    'EMAIL_ADDRESS, EMAIL_SMTP_URL are set, but no mail would come in: set EMAIL_IMAP_URL, EMAIL_WEBHOOK_SECRET or both',
  ];
}
