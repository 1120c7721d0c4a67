import { asApiError, noReply, replyError } from "./errors";
import { apiBase, authorization } from "./transport";

/**
 * Fetches a file with the own session and shows it in a new tab, where a PC can print it; where the application that
 * shows the page allows no tabs, the file is saved instead. Answers what went wrong, in words.
 */
export async function openFile(path: string, name: string): Promise<string | undefined> {
  // Before anything is awaited: later, browsers take it for an advertisement.
  const tab = window.open("", "_blank");
  try {
    const address = URL.createObjectURL(await fetched(path));
    if (tab) tab.location.replace(address);
    else save(address, name);
    return undefined;
  } catch (error) {
    tab?.close();
    return asApiError(error).text;
  }
}

/** A file of one's own, by the own session. */
export async function fetched(path: string): Promise<Blob> {
  const reply = await fetch(apiBase + path, { headers: authorization() }).catch(() => {
    throw noReply();
  });
  if (!reply.ok) throw replyError(reply.status, await reply.json().catch(() => undefined));
  return reply.blob();
}

function save(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
