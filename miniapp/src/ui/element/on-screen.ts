/** H5 keeps the pages behind the current one in the document, hidden, so an id can be there twice. */
export function onScreen(id: string): HTMLElement | undefined {
  const found = document.querySelectorAll<HTMLElement>(`[id="${id}"]`);
  return Array.from(found).find((element) => element.getClientRects().length > 0);
}
