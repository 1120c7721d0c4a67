import Taro from "@tarojs/taro";

/** One page that was asked for: how many of its parts are on their way, and what would ask again for the others. */
export interface Turn {
  waiting: number;
  missing: (() => void)[];
  tries: number;
}

const begun = (): Turn => ({ waiting: 0, missing: [], tries: 0 });

let turn = begun();
let box: HTMLElement | undefined;
let timers: ReturnType<typeof setTimeout>[] = [];

/** What comes within that time needs no words; after the second, somebody begins to doubt. */
const soonMs = 150;
const slowMs = 5000;

// Whoever goes elsewhere is done with what did not open.
Taro.eventCenter.on("__taroRouterChange", () => {
  hide();
  turn = begun();
});

export function opening(): Turn {
  if (turn.waiting === 0) sayWait();
  turn.waiting += 1;
  return turn;
}

export function opened(of: Turn): void {
  of.waiting -= 1;
  if (of === turn && turn.waiting === 0 && turn.missing.length === 0) hide();
}

export function failed(of: Turn, again: () => void): void {
  of.waiting -= 1;
  of.missing.push(again);
  if (of !== turn) return;
  sayFailed();
  if (turn.tries > 0) void beginAnew();
}

function tryAgain(): void {
  const { missing } = turn;
  turn.missing = [];
  turn.waiting += missing.length;
  turn.tries += 1;
  sayWait();
  for (const again of missing) again();
}

/** The server answers, but has this part no longer: a new release has taken its place. */
async function beginAnew(): Promise<void> {
  const reply = await fetch(location.pathname, { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  if (reply?.ok) location.reload();
}

function sayWait(): void {
  hide();
  const say = (text: string) => () => show(text);
  timers = [
    setTimeout(say("正在打开…"), soonMs),
    setTimeout(say("网络有点慢，还在打开，请再等一等…"), slowMs),
  ];
}

function sayFailed(): void {
  hide();
  // The words of the first moment would go on promising.
  document.getElementById("opening")?.remove();
  const button = document.createElement("button");
  button.id = "turn-again";
  button.type = "button";
  button.className = "turning-again";
  button.textContent = "再试一次";
  button.onclick = tryAgain;
  show("这一页没有打开，请检查网络。").append(button);
}

function hide(): void {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
  box?.remove();
  box = undefined;
}

function show(text: string): HTMLElement {
  box ??= document.body.appendChild(madeBox());
  box.textContent = text;
  return box;
}

function madeBox(): HTMLElement {
  const made = document.createElement("div");
  made.className = "turning";
  made.setAttribute("role", "status");
  return made;
}
