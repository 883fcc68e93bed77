// WXBizMsgCrypt, the half that receives: proves that WeChat sent a call, and opens what it carries.
import { createDecipheriv, hash, timingSafeEqual } from 'node:crypto';

interface Keys {
  readonly token: string;
  /** 43 letters and digits, as the platform shows it. */
  readonly encodingAesKey: string;
  readonly appId: string;
}

export interface MessageCrypt {
  /** Whether `signature` is WeChat's over our token and `parts`, whatever their order. */
  isSigned(signature: string, parts: readonly string[]): boolean;
  /** The message in `encrypted` (base64); undefined where it is not whole, not for this key, or not for this account. */
  decrypt(encrypted: string): string | undefined;
}

const ivBytes = 16;
const randomBytes = 16;
/** Random bytes and the message's length come before the message. */
const headBytes = randomBytes + 4;
/** Of the padding, not of the cipher. */
const paddingBlock = 32;

export function messageCrypt({ token, encodingAesKey, appId }: Keys): MessageCrypt {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  return {
    isSigned: (signature, parts) => isSame(signature, hash('sha1', [token, ...parts].toSorted().join(''))),
    decrypt: (encrypted) => {
      const plain = withoutPadding(decipher(Buffer.from(encrypted, 'base64'), key));
      if (plain === undefined || plain.length < headBytes) return undefined;
      const end = headBytes + plain.readUInt32BE(randomBytes);
      if (end > plain.length || !isSame(plain.toString('utf8', end), appId)) return undefined;
      return plain.toString('utf8', headBytes, end);
    },
  };
}

/** Digests, so that neither the length nor the place of the first difference shows in the time. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
}

function decipher(encrypted: Buffer, key: Buffer): Buffer | undefined {
  try {
    const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, ivBytes)).setAutoPadding(false);
    return Buffer.concat([cipher.update(encrypted), cipher.final()]);
  } catch {
    return undefined;
  }
}

/** PKCS#7 to multiples of 32, which OpenSSL's own unpadding does not know. */
function withoutPadding(padded: Buffer | undefined): Buffer | undefined {
  const count = padded?.at(-1);
  if (padded === undefined || count === undefined || count < 1 || count > paddingBlock) return undefined;
  const padding = padded.subarray(-count);
  return padding.length === count && padding.every((byte) => byte === count) ? padded.subarray(0, -count) : undefined;
}
