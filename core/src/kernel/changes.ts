/**
 * What the acts of this process changed, by topic: how often, and nothing more. Who keeps something in memory compares
 * the count and looks again. Other processes' acts are not in it.
 */
export class Changes {
  readonly #counts = new Map<string, number>();

  of(topic: string): number {
    return this.#counts.get(topic) ?? 0;
  }

  tell(topics: Iterable<string>): void {
    for (const topic of topics) this.#counts.set(topic, this.of(topic) + 1);
  }
}
