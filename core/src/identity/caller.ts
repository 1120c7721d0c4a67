import type { Instant } from "../kernel/index.ts";
import { blindIndex } from "../privacy/index.ts";

/** What is known of who calls, beside the token; all of it comes from outside and proves nothing by itself. */
export interface Caller {
  /** Network address, as the outermost proxy that we trust saw it. */
  address?: string | undefined;
  /** The browser's or app's description of itself. */
  agent?: string | undefined;
  /** A random text that a front keeps on its device. */
  device?: string | undefined;
  /** What the clock of the caller's devices says: differs from the city's in a demo, whose clock is set forward. */
  now?: Instant | undefined;
}

const plain = (address: string): string => address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const [before, after] = [head, tail ?? ""].map((part) => part.split(":").filter((group) => group !== ""));
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before!.length - after!.length);
  return [...before!, ...Array<string>(gap).fill("0"), ...after!];
}

/** Whom limits count: an IPv4 address, or the /64 that one IPv6 subscriber has to himself. */
export function requesterOf({ address }: Caller): string | undefined {
  if (!address) return undefined;
  const known = plain(address);
  return known.includes(":") ? groupsOf(known).slice(0, 4).join(":") : known;
}

/** For people: enough to tell home from office, not whose line it is. */
export function networkOf({ address }: Caller): string | null {
  if (!address) return null;
  const known = plain(address);
  if (known.includes(":")) return `${groupsOf(known).slice(0, 2).join(":")}:…`;
  return `${known.split(".").slice(0, 2).join(".")}.*.*`;
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/miniProgram|MicroMessenger/i, "微信"],
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, "鸿蒙"],
  [/Android/, "安卓"],
  [/iPhone|iPad/, "苹果移动设备"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];

/** 登录设备 in words. */
export function deviceOf({ agent = "" }: Caller): string {
  const word = (table: typeof browsers): string | undefined => table.find(([sign]) => sign.test(agent))?.[1];
  const words = [word(browsers), word(systems)].filter((each) => each !== undefined);
  return words.join(" · ") || "未知设备";
}

export interface CallerIndexes {
  deviceIndex: string | null;
  addressIndex: string | null;
}

/** The digests by which a session's device and address are known again. */
export function callerIndexes(caller: Caller): CallerIndexes {
  const requester = requesterOf(caller);
  return {
    deviceIndex: caller.device ? blindIndex("session.device", caller.device) : null,
    addressIndex: requester ? blindIndex("session.address", requester) : null,
  };
}
