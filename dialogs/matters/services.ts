// Services a maker's text promises beside the remedies, in its own words. What a text does not say is not promised.
import type { Citation } from '../dialog.ts';
import type { Draft } from '../draft.ts';
import { citationOf } from '../verdict/quoting.ts';

export type Service =
  | 'breakdown'
  | 'spare-parts'
  | 'training'
  | 'installation'
  | 'technical'
  | 'complaint'
  | 'coverage';

interface Passage {
  readonly source: string;
  readonly span: string;
  /** As the clause is called before a customer. */
  readonly clause: string;
}

const passage = (source: string, span: string, clause: string): Passage => ({ source, span, clause });

const passages: Readonly<Record<Service, readonly Passage[]>> = {
  breakdown: [
    passage('003', '1.5/hours', '003 1.5'),
    passage('001', 'method/A', '001 C.A'),
    passage('002', '5/reply', '002 5'),
    passage('000', 'response/answer', '000 Response'),
  ],
  'spare-parts': [
    passage('004', '3.5.2(a)', '3.5.2(a)'),
    passage('001', 'parts/after', '001 D'),
    passage('002', '5/tools', '002 5'),
    passage('000', 'solution/C', '000'),
  ],
  training: [passage('001', 'training', '001 B'), passage('002', '7', '002 7'), passage('000', 'levels/work', '000')],
  installation: [passage('001', 'principles/first-use', '001'), passage('002', '1', '002 1')],
  technical: [
    passage('003', '1.4/free', '003 1.4'),
    passage('001', 'method/B', '001 C.B'),
    passage('002', '7', '002 7'),
    passage('000', 'levels/work', '000'),
  ],
  coverage: [
    passage('004', '3.4.1(a)', '3.4.1(a)'),
    passage('001', 'plan/A-free', '001 Plan A'),
    passage('002', '4/free', '002 4'),
  ],
  complaint: [passage('000', 'response/answer', '000 Response'), passage('002', '5/reply', '002 5')],
};

/** The passage of this maker's texts that speaks of the service; undefined where none does. */
export function passageOn(draft: Draft, service: Service): Citation | undefined {
  for (const { source, span, clause } of passages[service]) {
    const text = draft.input.brand.pack.texts.find((one) => one.source === source);
    const words = text?.spans.find(({ id }) => id === span)?.text;
    if (words !== undefined) return citationOf(draft, clause, { source, text: words });
  }
  return undefined;
}
