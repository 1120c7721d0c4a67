import { readFileSync } from "node:fs";
import type { CityProfile } from "@housing/core/kernel";
import { text } from "../html.ts";

/** Who can be signed in, in the app that the demo plays. */
export interface HostCitizenOnShow {
  phone: string;
  name: string;
  idNumber: string;
  title: string;
}

const style = readFileSync(new URL("../landing/landing.css", import.meta.url), "utf8");

const entry = (query: string, name: string, line: string): string =>
  `<li><a class="door" href="/host-app/enter?${query}"><strong>${text(name)}</strong><span>${text(line)}</span></a></li>`;

/** Plays the city's app, in a demo: whoever is chosen is signed in there, and our H5 opens with their ticket. */
export function hostAppPage(city: CityProfile, citizens: readonly HostCitizenOnShow[]): string {
  const { name: host } = city.hostApp;
  const known = citizens.map(({ phone, name, title }) => entry(`citizen=${phone}`, name, title));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">
<title>${text(host)}（演示）</title>
<style>${style}</style>
</head>
<body>
<header><div class="page"><h1>${text(host)}（演示）</h1>
<p>这一页扮演${text(host)}：您已在${text(host)}登录并实名，点一个人进入${text(city.platformName)}，不用再登录，也不用再实名核验。</p></div></header>
<main><div class="page">
<ul class="doors">
${known.join("\n")}
${entry("citizen=unverified", "没有实名的用户", `在${host}里只登记了手机号：进入后还要实名核验`)}
${entry("citizen=expired", "过了时间的凭证", "进入后会说明原因，可改用短信验证码登录")}
</ul>
</div></main>
<footer><div class="page"><p>人物均为虚构。<a href="/">回到首页</a></p></div></footer>
</body>
</html>`;
}
