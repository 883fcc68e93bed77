// Whether a request comes from Slack, now, and for the first time. Signed over the bytes as they came; a minute of clocks apart is
// normal, five are not, neither way; and what was taken once is not taken again under the same signature.
import { createHmac, timingSafeEqual } from 'node:crypto';

type Proof = 'authentic' | 'unsigned' | 'stale' | 'replayed';

export interface SignedRequest {
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

export interface SignatureCheck {
  check(request: SignedRequest): Proof;
  /** It was not taken after all: Slack may send the very same bytes again. */
  forget(request: SignedRequest): void;
}

const toleranceMs = 300_000;

/** `now` in milliseconds. */
export function signatureCheck(secret: string, now: () => number): SignatureCheck {
  /** When each signature may be forgotten: after that its timestamp is too old anyway. */
  const seen = new Map<string, number>();
  return {
    check: ({ timestamp, signature, body }) => {
      if (!isSigned(secret, { timestamp, signature, body })) return 'unsigned';
      const at = Number(timestamp) * 1000;
      if (Math.abs(now() - at) > toleranceMs) return 'stale';
      forgetOld(seen, now());
      if (seen.has(signature)) return 'replayed';
      seen.set(signature, at + toleranceMs);
      return 'authentic';
    },
    forget: ({ signature }) => {
      seen.delete(signature);
    },
  };
}

/** They come about in the order of their time, so the old ones stand first. */
function forgetOld(seen: Map<string, number>, now: number): void {
  for (const [signature, until] of seen) {
    if (until >= now) return;
    seen.delete(signature);
  }
}

function isSigned(secret: string, { timestamp, signature, body }: SignedRequest): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const expected = Buffer.from(`v0=${digest}`);
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
