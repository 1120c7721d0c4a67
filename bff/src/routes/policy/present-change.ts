interface Changed {
  changedBy: string;
  effectiveFrom: { toString(): string };
  reason: string;
}

/** Who put a version in force, from when on and why. */
export const presentChange = (
  { changedBy, effectiveFrom, reason }: Changed,
  nameOf: (id: string) => string,
) => ({
  effectiveFrom: effectiveFrom.toString(),
  changedBy: nameOf(changedBy),
  reason,
});
