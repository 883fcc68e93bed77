// A verdict as evidence: what was known and from whom, what it came to by which words, under which text.
// The same facts, pack and day give the same bytes, so that anybody can run it again.

import { canonical } from './canonical.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { explain } from './explain.ts';
import type { FactName, FactState, Facts } from './facts.ts';
import { asHtml } from './html.ts';
import type { Pack } from './pack.ts';
import { sha256 } from './sha256.ts';
import { type ExplainLanguage, wordsIn } from './words/language.ts';

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

/** The certificate as a page to print. */
export function certificatePage({ facts, decision, explanation, language, seal }: Certificate): string {
  const { facts: labels } = wordsIn(language);
  const rows = (Object.entries(facts) as [FactName, FactState][]).map(
    ([name, state]) =>
      `<tr><td>${asHtml(labels[name])}<br><small>${asHtml(name)}</small></td><td>${asHtml(state.kind === 'known' ? JSON.stringify(state.value) : state.kind)}</td><td>${state.source}</td></tr>`,
  );
  return `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asHtml(`${decision.pack.id} ${decision.asOf}`)}</title>
<style>body{font:15px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;font:inherit}
table{border-collapse:collapse}td{border:1px solid #ccc;padding:.2rem .6rem}footer{color:#555;overflow-wrap:anywhere}</style>
<pre>${asHtml(explanation)}</pre>
<table>${rows.join('\n')}</table>
<footer>${decision.pack.id} ${decision.pack.version} · ${decision.pack.hash}<br>${decision.replayKey}<br>${seal}</footer>
</html>
`;
}
