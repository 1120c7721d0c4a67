import test from "ava";
import { deviceOf, networkOf, requesterOf } from "./caller.ts";

test("N1 limits count an IPv4 address, and the /64 of an IPv6 subscriber", (t) => {
  t.is(requesterOf({ address: "::ffff:203.0.113.7" }), "203.0.113.7");
  t.is(requesterOf({ address: "2409:8A5E:1:2:3::9" }), requesterOf({ address: "2409:8a5e:1:2::1" }));
  t.not(requesterOf({ address: "2409:8a5e:1:3::1" }), requesterOf({ address: "2409:8a5e:1:2::1" }));
  t.is(requesterOf({}), undefined);
});

test("N1 a list of sessions shows the network without the end of the address", (t) => {
  t.is(networkOf({ address: "203.0.113.7" }), "203.0.*.*");
  t.is(networkOf({ address: "2409:8a5e:1:2::1" }), "2409:8a5e:…");
  t.is(networkOf({}), null);
});

const agents: readonly (readonly [string, string])[] = [
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0", "Edge · Windows"],
  ["Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0", "微信 · 安卓"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1",
    "Safari · 苹果移动设备",
  ],
  ["", "未知设备"],
];
for (const [agent, words] of agents)
  test(`N1 a device is named in words: ${words}`, (t) => {
    t.is(deviceOf({ agent }), words);
  });
