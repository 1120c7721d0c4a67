import { readFileSync } from "node:fs";
import { chineseInstant, type System } from "@housing/core/kernel";
import type { HostCitizenOnShow } from "../host-app/host-app-page.ts";
import { text } from "../html.ts";

/** What the first page of a demo tells about who can be tried. */
export interface DemoGuide {
  password: string;
  staff: readonly { username: string; name: string; title: string }[];
  applicants: readonly HostCitizenOnShow[];
}

const style = readFileSync(new URL("./landing.css", import.meta.url), "utf8");

const door = (href: string, title: string, line: string): string =>
  `<li><a class="door" href="${href}"><strong>${text(title)}</strong><span>${text(line)}</span></a></li>`;

const rowOf = (cells: readonly string[]): string =>
  `<tr><th scope="row"><code>${text(cells[0] ?? "")}</code></th>${cells
    .slice(1)
    .map((cell) => `<td>${text(cell)}</td>`)
    .join("")}</tr>`;

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((name) => `<th scope="col">${name}</th>`).join("");
  return `<div class="scroll"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead>
<tbody>${rows.map(rowOf).join("\n")}</tbody></table></div>`;
}

function demoPart({ password, staff, applicants }: DemoGuide): string {
  const ofStaff = staff.map(({ username, name, title }) => [username, name, title]);
  const ofApplicants = applicants.map(({ phone, name, title }) => [phone, name, title]);
  return `<section aria-labelledby="staff"><h2 id="staff">演示：工作人员账号</h2>
${table(`密码都是 <code>${text(password)}</code>，仅用于演示。`, ["用户名", "姓名", "可以办理"], ofStaff)}</section>
<section aria-labelledby="applicants"><h2 id="applicants">演示：申请人</h2>
${table("用手机号获取验证码登录；验证码在管理端的“短信收件箱”里查看。人物均为虚构。", ["手机号", "姓名", "可以试试"], ofApplicants)}</section>`;
}

/** The first page: where each kind of visitor goes on. Plain HTML, no script. */
export function landingPage({ city, clock }: System, guide: DemoGuide | undefined): string {
  const now = guide ? `<p>演示时间：${chineseInstant(clock.now())}</p>` : "";
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="description" content="${text(city.name)}公共租赁住房申请、轮候、选房与公示">
<link rel="icon" href="data:,">
<title>${text(city.platformName)}</title>
<style>${style}</style>
</head>
<body>
<header><div class="page"><h1>${text(city.platformName)}</h1>
<p>${text(city.journey.map(({ title }) => title).join("、"))}，在网上办理。规则公开，进度可查，结果可验证。</p></div></header>
<main><div class="page">
<ul class="doors">
${door("/h5/", "我要申请", "手机或电脑都可以：申请、改材料、查进度、看结果")}
${guide ? door("/host-app", `从${city.hostApp.name}进入（演示）`, "已在城市应用登录的人直接办理，不用再登录和实名") : ""}
${door("/h5/#/packages/publicity/lists/index", "公示与查询", "不用登录：公示名单、小区和房源")}
${door("/admin/", "工作人员入口", "街道、区、市、运营单位、服务窗口")}
<li><div class="door"><strong>微信小程序</strong><span>在微信开发者工具中打开 <code>miniapp</code> 文件夹，即可预览同一套功能</span></div></li>
</ul>
${guide ? demoPart(guide) : ""}
</div></main>
<footer><div class="page">${now}<p>接口说明：<a href="/openapi.json">openapi.json</a> · 运行状态：<a href="/readyz">readyz</a></p>
<p>主办：${text(city.issuer.name)}</p></div></footer>
</body>
</html>`;
}
