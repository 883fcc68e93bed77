// How far a case has come since the verdict, computed from its ledger alone.
import type { CaseStage } from '../../dialogs/case-life/case-news.ts';
import type { Remedy } from '../../policy/decision.ts';
import type { Instant } from '../clock.ts';
import type { CaseEvent } from './ledger.ts';

export interface CaseLife {
  readonly stage: CaseStage;
  readonly remedy: Remedy | null;
  /** The last day for the unit to reach us. */
  readonly bringBy: string | null;
  readonly isDangerous: boolean;
  readonly outcome: string | null;
  readonly closedAt: Instant | null;
  /** The customer has said whether it helped, or how we did, since the case was closed. */
  readonly hasAnswered: boolean;
}

const born: CaseLife = {
  stage: 'intake',
  remedy: null,
  bringBy: null,
  isDangerous: false,
  outcome: null,
  closedAt: null,
  hasAnswered: false,
};

export function lifeOf(events: readonly CaseEvent[]): CaseLife {
  return events.reduce(after, born);
}

function after(life: CaseLife, event: CaseEvent): CaseLife {
  switch (event.kind) {
    case 'claim-submitted':
      return { ...life, remedy: event.remedy };
    case 'hazard':
      return { ...life, isDangerous: true };
    case 'request-confirmed':
      return { ...life, stage: 'confirmed', remedy: event.remedy, bringBy: event.bringBy };
    case 'quote-answered':
      return { ...life, stage: event.isAccepted ? 'quote-accepted' : 'quote-declined' };
    case 'resolved':
      return { ...life, stage: 'closed', outcome: event.outcome, closedAt: event.at, hasAnswered: false };
    case 'helped':
    case 'rated':
      return { ...life, hasAnswered: true };
    default:
      return { ...life, stage: stageAfter(life.stage, event.kind) };
  }
}

const stages: { readonly [K in CaseEvent['kind']]?: CaseStage } = {
  'handed-off': 'with-people',
  'handed-back': 'intake',
  reopened: 'with-people',
  'sent-back': 'sent',
  'goods-received': 'received',
  inspected: 'inspected',
  quoted: 'quoted',
};

/** A second hand-off, or a hand-back, takes nothing back of what was confirmed or received. */
function stageAfter(stage: CaseStage, kind: CaseEvent['kind']): CaseStage {
  const next = stages[kind];
  if (next === undefined) return stage;
  const isStep = kind !== 'handed-off' && kind !== 'handed-back';
  return isStep || stage === 'intake' || stage === 'with-people' ? next : stage;
}
