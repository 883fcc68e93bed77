// A condition laid out in a diagram.
import { simpleTests } from '../circuit.ts';
import type { Condition } from '../condition.ts';
import type { Diagram } from './diagram.ts';
import type { Space } from './variables.ts';

const nodes = new WeakMap<Diagram, Map<Condition, number>>();

/** Conditions stand in many clauses, and are laid out in a diagram once. */
export function conditionNode(condition: Condition, space: Space, diagram: Diagram): number {
  const known = nodes.get(diagram) ?? new Map<Condition, number>();
  nodes.set(diagram, known);
  const node = known.get(condition) ?? layOut(condition, space, diagram);
  known.set(condition, node);
  return node;
}

/** Joined in pairs, so that where one part is another, most of the joins are the same. */
function joined(parts: readonly number[], none: number, join: (left: number, right: number) => number): number {
  const [first = none, second] = parts;
  if (second === undefined) return first;
  const half = parts.length >> 1;
  return join(joined(parts.slice(0, half), none, join), joined(parts.slice(half), none, join));
}

function layOut(condition: Condition, space: Space, diagram: Diagram): number {
  const node = (part: Condition): number => conditionNode(part, space, diagram);
  switch (condition.op) {
    case 'all':
      return joined(condition.of.map(node), 1, (left, right) => diagram.and(left, right));
    case 'any':
      return joined(condition.of.map(node), 0, (left, right) => diagram.or(left, right));
    case 'not':
      return diagram.not(node(condition.of));
    case 'when': {
      const decides = node(condition.if);
      return diagram.or(
        diagram.and(decides, node(condition.then)),
        diagram.and(diagram.not(decides), node(condition.else)),
      );
    }
    default:
      return simpleTests(condition).reduce((left, test) => {
        const { variable, accepts } = space.literal(test);
        return diagram.or(left, diagram.node(variable, accepts.map(Number)));
      }, 0);
  }
}
