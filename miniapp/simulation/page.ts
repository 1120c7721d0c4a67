import fs from "node:fs";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { readDist } from "./dist.ts";
import { stylesOf } from "./styles.ts";
import { compileTemplates } from "./templates.ts";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** One HTML document that holds a whole compiled mini-program and the shim that runs it. */
export async function pageOf(dist: string): Promise<string> {
  const files = readDist(dist);
  const { code, errors } = compileTemplates(files);
  if (errors.length > 0) throw new Error(`templates do not compile: ${errors.join("; ")}`);
  const logic = Object.fromEntries(Object.entries(files).filter(([file]) => /\.(js|json)$/.test(file)));
  return [
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<style>${fs.readFileSync(here("base.css"), "utf8")}</style><body>`,
    '<header id="mp-nav"><span id="mp-title"></span></header><div id="mp-pages"></div><nav id="mp-tabs" hidden></nav>',
    script(await bundledShim()),
    script(`window.__templates=(function(){return ${code}})();`),
    script(`window.__files=${json(logic)};window.__styles=${json(stylesOf(files))};`),
  ].join("\n");
}

async function bundledShim(): Promise<string> {
  const options = { bundle: true, write: false, format: "iife", globalName: "simulation" } as const;
  const built = await esbuild.build({ ...options, entryPoints: [here("shim.ts")] });
  return built.outputFiles[0]?.text ?? "";
}

const script = (code: string) => `<script>${code.replace(/<\/script/g, "<\\/script")}</script>`;
const json = (value: object) => JSON.stringify(value).replace(/</g, "\\u003c");
