import { hexOf } from "./hex";

export async function chanceText(): Promise<string> {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)).buffer);
}
