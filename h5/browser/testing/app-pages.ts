import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

/** As the compiled mini-program declares them: the H5 has the same. */
const file = fileURLToPath(new URL("../../../miniapp/dist/weapp/app.json", import.meta.url));
const { pages, subPackages } = JSON.parse(readFileSync(file, "utf8")) as AppConfig;

export const appPages = [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
];
