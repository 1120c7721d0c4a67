/**
 * Lets the next be read and prepared while what came before it is being written. The source may read and compute but
 * never write: a statement that was queued behind a failed one would run outside the transaction.
 */
export async function* oneAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const items = source[Symbol.asyncIterator]();
  for (let coming = items.next(); ; ) {
    const { done, value } = await coming;
    if (done) return;
    coming = items.next();
    // What goes wrong ahead is told when its turn has come; by then another failure may have ended all of it.
    coming.catch(() => undefined);
    yield value;
  }
}

/** Lets what has arrived meanwhile be answered, between two long pieces of computing. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
