/** The imports between our own files: file → files it imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/**
 * One cycle for every back edge of a depth-first walk: enough to break them all one after another.
 * The walk is iterative because import chains may be deep.
 */
export function cyclesIn(graph: Graph): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of graph.keys()) walk(graph, start, done, cycles);
  return cycles;
}

function walk(graph: Graph, start: string, done: Set<string>, cycles: string[][]): void {
  const path: string[] = [];
  const stack: { file: string; leave: boolean }[] = [{ file: start, leave: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if (step.leave) {
      path.pop();
      done.add(step.file);
    } else if (path.includes(step.file)) {
      cycles.push([...path.slice(path.indexOf(step.file)), step.file]);
    } else if (!done.has(step.file)) {
      path.push(step.file);
      stack.push({ file: step.file, leave: true });
      for (const next of graph.get(step.file) ?? []) stack.push({ file: next, leave: false });
    }
  }
}
