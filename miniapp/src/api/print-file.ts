/** A phone prints from the menu of its viewer; the H5 twin prints by itself. */
export const prints = false;

export async function printFile(_path: string): Promise<string | undefined> {
  return undefined;
}
