import type { Phone } from "./phone.ts";
import { callerOn } from "./tour.ts";

/** The form of an objection to a line of a list that is open. */
export async function openObjection(phone: Phone): Promise<void> {
  const call = await callerOn(phone);
  const { lists } = await call("publicLists", { query: {} });
  const list = lists.find(({ open }) => open)!;
  const { lines } = await call("publicList", { params: { id: list.id }, query: {} });
  const line = lines.find(({ objectable }) => objectable)!;
  await phone.go(`packages/publicity/object/index?line=${line.id}&title=${encodeURIComponent(list.title)}`);
  await phone.control("object-submit").waitFor();
}

export const photo = (name: string) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
});

/** The line is down while this is done. */
export async function offline(phone: Phone, act: () => Promise<void>): Promise<void> {
  await phone.page.route("**/api/files", (route) => route.abort());
  await act();
  await phone.page.unroute("**/api/files");
}
