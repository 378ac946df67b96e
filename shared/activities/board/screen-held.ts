/** The nodes of cards by the ids of their stacks, for what moves them. */
export class Held<Node> {
  readonly nodes = new Map<string, Node>();

  readonly hold = (id: string, node: Node): (() => void) => {
    this.nodes.set(id, node);
    return () => {
      if (this.nodes.get(id) === node) this.nodes.delete(id);
    };
  };
}
