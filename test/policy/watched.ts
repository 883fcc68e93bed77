// A diagram that notes which of its nodes are looked at: what a walk costs, whatever it comes to.
import { Diagram, terminals } from '../../policy/exact/diagram.ts';

export class Watched extends Diagram {
  #looked: number[] = [];

  override at(id: number) {
    if (id >= terminals) this.#looked.push(id);
    return super.at(id);
  }

  /** The nodes that are looked at meanwhile, as often as they are. */
  looksOf(walk: () => unknown): readonly number[] {
    this.#looked = [];
    walk();
    return this.#looked;
  }
}
