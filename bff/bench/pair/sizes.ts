/** `npm run bench -- queue.numbers --size=1000000`; the usual sizes when none is given. */
export function sizesOr(usual: readonly number[]): readonly number[] {
  const given = process.argv
    .slice(2)
    .flatMap((text) => (/^--size=\d+$/.test(text) ? Number(text.slice(7)) : []));
  return given.length > 0 ? given : usual;
}
