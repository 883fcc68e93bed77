// Mails no person wrote are never answered: two machines that thank each other do so for ever (RFC 3834).
import type { Mail } from './mail.ts';

const machines = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+._-].*)?@/i;

type Rule = (mail: Mail, ourAddress: string) => boolean;

const rules: readonly Rule[] = [
  ({ headers }) => headers('auto-submitted').some((value) => !/^no\b/i.test(value)),
  ({ headers }) => headers('return-path').some((value) => /^<\s*>$/.test(value)),
  ({ headers }) => headers('precedence').some((value) => /^(bulk|junk|list)\b/i.test(value)),
  ({ headers }) => headers('x-auto-response-suppress').some((value) => /\b(all|autoreply|oof)\b/i.test(value)),
  ({ headers }) =>
    ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond'].some((name) => headers(name).length > 0),
  ({ headers }) => headers('content-type').some((value) => /^multipart\/report\b/i.test(value)),
  ({ attachments }) => attachments.some(({ mimeType, method }) => mimeType === 'text/calendar' && method === 'REPLY'),
  ({ address }) => machines.test(address),
  ({ address }, ourAddress) => address === ourAddress.toLowerCase(),
];

export function isAutomatic(mail: Mail, ourAddress: string): boolean {
  return rules.some((rule) => rule(mail, ourAddress));
}
