import { ApiError, asApiError, noReply, replyError } from "./errors";
import { apiBase, authorization } from "./transport";

/**
 * Fetches a file with the own session and shows it in a new tab, where a PC can print it; where the application that
 * shows the page allows no tabs, the file is saved instead. Answers what went wrong, in words.
 */
export async function openFile(path: string, name: string): Promise<string | undefined> {
  // Before anything is awaited: later, browsers take it for an advertisement.
  const tab = window.open("", "_blank");
  if (tab) sayWait(tab.document);
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

/** Over a slow network the new tab would be white for long. */
function sayWait({ body, head, documentElement }: Document): void {
  documentElement.lang = "zh-CN";
  // Without it a phone shows the words as small as on a desk.
  head.append(
    Object.assign(document.createElement("meta"), { name: "viewport", content: "width=device-width" }),
  );
  body.style.cssText = "margin:40px 24px;font:20px/1.6 sans-serif";
  body.textContent = "正在打开文件，请稍等…";
}

/** A big file over a slow network takes its time; a dead line must not look like one. */
const patienceMs = 60_000;

/** A file of one's own, by the own session. */
export async function fetched(path: string): Promise<Blob> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), patienceMs);
  try {
    const reply = await fetch(apiBase + path, { headers: authorization(), signal: limit.signal });
    if (!reply.ok) throw replyError(reply.status, await reply.json().catch(() => undefined));
    return await reply.blob();
  } catch (error) {
    throw error instanceof ApiError ? error : noReply();
  } finally {
    clearTimeout(timer);
  }
}

function save(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
