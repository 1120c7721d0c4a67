import { outcomeOf, tell } from "./callbacks.ts";
import { limits } from "./limits.ts";
import type { Options, Outgoing, Reply } from "./types.ts";

export interface NetworkOptions {
  reply: Reply;
  /** Domains configured for the mini-program. */
  allow: readonly string[];
  note: (name: string, options: Options) => void;
  problem: (text: string) => void;
}

/** request, uploadFile and downloadFile with WeChat's rules: https, configured domains, ten at a time. */
export function networkOf({ reply, allow, note, problem }: NetworkOptions) {
  let running = 0;
  const waiting: (() => void)[] = [];
  const send = async (name: string, options: Options) => {
    running += 1;
    const outcome = outcomeOf(name, options, () => {
      refuseAddress(String(options.url), allow);
      return reply(outgoingOf(name, options));
    });
    await tell(outcome, options);
    running -= 1;
    waiting.shift()?.();
  };
  const api = (name: string) => (options: Options) => {
    note(name, options);
    const go = () => void send(name, options);
    if (running >= limits.concurrentRequests) {
      problem(`more than ${limits.concurrentRequests} requests at once: ${String(options.url)}`);
      waiting.push(go);
    } else go();
    return requestTask();
  };
  return { request: api("request"), uploadFile: api("uploadFile"), downloadFile: api("downloadFile") };
}

function refuseAddress(url: string, allow: readonly string[]): void {
  const domain = /^https:\/\/([^/?#]+)/.exec(url)?.[1];
  if (!domain) throw new Error("url not https");
  if (!allow.includes(domain)) throw new Error("url not in domain list");
}

function outgoingOf(name: string, options: Options): Outgoing {
  const { url, method = "GET", data, header, filePath, formData } = options;
  return JSON.parse(
    JSON.stringify({ name, url, method, data, header, filePath, formData, part: options.name }),
  );
}

function requestTask() {
  const nothing = () => undefined;
  return { abort: nothing, onHeadersReceived: nothing, onProgressUpdate: nothing, onChunkReceived: nothing };
}
