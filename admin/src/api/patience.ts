import { Refusal } from "./refusal.ts";

/** How long nothing may be heard: an answer comes in seconds, a file takes as long as the line needs. */
export const patienceMs = { answer: 45_000, file: 300_000 } as const;

const silent = {
  code: "network.silent",
  text: "等了很久没有收到服务器答复，网络可能很慢。您填写的内容还在，请重试；同一操作不会重复办理。",
};

/** Gives a request up when nothing is heard for that long; each sign of life begins the wait anew. */
export function patience(ms: number) {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => control.abort(new Refusal(0, silent)), ms);
  };
  heard();
  return { signal: control.signal, heard, end: () => clearTimeout(timer) };
}
