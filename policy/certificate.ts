// A verdict as evidence: what was known and from whom, what it came to by which words, under which text.
// The same facts, pack and day give the same bytes, so that anybody can run it again.

import { canonical } from './canonical.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { explain } from './explain.ts';
import type { Facts } from './facts.ts';
import type { Pack } from './pack.ts';
import { sha256 } from './sha256.ts';
import type { ExplainLanguage } from './words/language.ts';

export interface Certificate {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly explanation: string;
  readonly language: ExplainLanguage;
  /** SHA-256 of everything above in canonical form. */
  readonly seal: string;
}

export function certify(pack: Pack, facts: Facts, asOf: string, language: ExplainLanguage): Certificate {
  const decision = decide(pack, facts, asOf);
  const content = { facts, decision, explanation: explain(pack, facts, decision, language), language };
  return { ...content, seal: sha256(canonical(content)) };
}

/** Whether the pack at hand, run again on the certificate's facts, comes to the same bytes. */
export function verify(pack: Pack, certificate: Certificate): boolean {
  const { facts, decision, language } = certificate;
  return canonical(certify(pack, facts, decision.asOf, language)) === canonical(certificate);
}
