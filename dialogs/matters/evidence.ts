// Photos, videos and papers at any step: each lands in a slot, and the open question stays open.
import type { EvidenceSlot, IncomingFile } from '../dialog.ts';
import { type Draft, effect, patch, remark, textsOf } from '../draft.ts';
import { candidate } from '../extract/understand.ts';
import { learn } from '../hearing/learn.ts';
import type { ScreenId } from '../state.ts';

type Kept = Extract<IncomingFile, { kind: 'kept' }>;

export function takeFiles(draft: Draft, files: readonly IncomingFile[], words: string): Draft {
  const kept = files.filter((file) => file.kind === 'kept');
  const refused = files.filter((file) => file.kind === 'refused');
  const told = refused.reduce((next, file) => remark(next, refusal(next, file)), draft);
  return kept.length === 0 ? told : keep(told, kept, words);
}

function keep(draft: Draft, files: readonly Kept[], words: string): Draft {
  const slot = slotOf(draft, files, words);
  const { talk } = textsOf(draft);
  const noted = effect(patch(draft, { evidence: draft.state.evidence + files.length }), {
    kind: 'record-evidence',
    evidenceIds: files.map(({ evidenceId }) => evidenceId),
    slot,
  });
  const isFirst = draft.state.evidence === 0;
  const thanks = `${talk.photoKept(files.length)}${join(draft)}${talk.photoFor[slot]}`;
  if (words === '' && files.every(isSound)) {
    const kept = `${talk.photoKept(files.length)}${join(draft)}${talk.photoFor.other}`;
    return remark(noted, `${kept} ${textsOf(draft).matters.voice}`);
  }
  const said = remark(noted, isFirst ? `${thanks} ${talk.photoLater}` : thanks);
  return provenBy(said, slot, words);
}

/** Nobody reads a voice message to a machine. */
function isSound({ contentType }: Kept): boolean {
  return contentType.startsWith('audio/') || contentType === 'application/ogg';
}

function join(draft: Draft): string {
  return draft.state.language === 'zh' ? '' : ' ';
}

/** A paper shown is a paper had; a picture of the fault is what 3.1.4 asks for. */
function provenBy(draft: Draft, slot: EvidenceSlot, words: string): Draft {
  const { open } = draft.state;
  const name = words === '' ? 'photo' : words;
  if (slot === 'proof' && open?.screen === 'delivery-proof')
    return learn(draft, [candidate('deliveryProof', true, name)], 'extracted');
  if (slot === 'proof') return learn(draft, [candidate('purchaseProof', true, name)], 'extracted');
  if (slot === 'transport' && open?.screen === 'carrier-proof')
    return learn(draft, [candidate('carrierProof', true, name)], 'extracted');
  return slot === 'fault' ? learn(draft, [candidate('faultInformationProvided', true, name)], 'extracted') : draft;
}

const byScreen: { readonly [S in ScreenId]?: EvidenceSlot } = {
  model: 'label',
  'serial-number': 'label',
  'production-date': 'label',
  'purchase-proof': 'proof',
  'delivery-proof': 'proof',
  'purchase-channel': 'proof',
  'purchase-date': 'proof',
  'delivery-date': 'proof',
  'carrier-proof': 'transport',
  'transport-damage': 'transport',
  'transport-cause': 'transport',
  defect: 'fault',
  causes: 'fault',
  condition: 'fault',
  'fault-information': 'fault',
};

const byWords: readonly (readonly [EvidenceSlot, RegExp])[] = [
  ['label', /\b(?:label|serial|s\/?n|nameplate|sticker|barcode)\b|铭牌|序列号|标签|条码/],
  ['proof', /\b(?:invoice|receipt|order|bill|proof|delivery note)\b|发票|收据|小票|订单|凭证|签收/],
  ['transport', /\b(?:parcel|box|package|carrier|courier|transit)\b|包裹|快递|外箱|运输/],
  ['fault', /\b(?:screen|error|display|fault|video|damage)\b|故障|屏幕|报错|视频|损坏/],
];

/** The caption says it best, then the open question, then the kind of file. */
function slotOf(draft: Draft, files: readonly Kept[], words: string): EvidenceSlot {
  const named = byWords.find(([, form]) => form.test(words))?.[0];
  const { open, facts } = draft.state;
  const asked = open === null ? undefined : byScreen[open.screen];
  if (named !== undefined || asked !== undefined) return named ?? asked ?? 'other';
  if (files.every(({ contentType }) => contentType === 'application/pdf')) return 'proof';
  const isBroken = facts.functionIntact?.kind === 'known' && facts.functionIntact.value === false;
  return isBroken ? 'fault' : 'other';
}

function refusal(draft: Draft, file: Extract<IncomingFile, { kind: 'refused' }>): string {
  const { talk } = textsOf(draft);
  switch (file.reason) {
    case 'too-large':
      return talk.fileTooLarge(file.name);
    case 'type':
      return talk.fileType(file.name);
    case 'unavailable':
      return talk.fileUnavailable(file.name);
  }
}
