/** Keeps in the address of the page what was chosen on it: reloading, or the way back after it, finds it again. */
export function keepInAddress(name: string, value: string): void {
  const [path = "", query = ""] = window.location.hash.split("?");
  const given = new URLSearchParams(query);
  if (value) given.set(name, value);
  else given.delete(name);
  const rest = given.toString();
  window.history.replaceState(window.history.state, "", rest ? `${path}?${rest}` : path);
}
