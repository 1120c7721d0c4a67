export interface TurnOf {
  /** It still waits for this person. */
  isWaiting: boolean;
  /** From 0, among the cases of the list; where it stood when it waits no more. */
  place: number | undefined;
  count: number;
  next: string | undefined;
  previous: string | undefined;
}

interface Before {
  /** Where the case stood when it still waited. */
  place?: number | undefined;
  /** The case that was decided just before this one: that is the one before it, though it stands in the list no more. */
  decided?: string | undefined;
}

/** Once decided, a case leaves the list and the one behind it takes its place: that one is next. */
export function turnIn(
  todos: readonly { link: string }[],
  caseId: string,
  { place: lastPlace, decided }: Before = {},
): TurnOf {
  const links = todos.map(({ link }) => link).filter((link) => /^\/cases\/[^/]+$/.test(link));
  const at = links.indexOf(`/cases/${caseId}`);
  const isWaiting = at >= 0;
  const place = isWaiting ? at : lastPlace;
  if (place === undefined)
    return { isWaiting, place, count: links.length, next: undefined, previous: undefined };
  const next = isWaiting ? links[place + 1] : (links[place] ?? links[0]);
  const previous = decided === undefined ? links[place - 1] : `/cases/${decided}`;
  return { isWaiting, place, count: links.length, next, previous };
}
