import path from "node:path";
import { defineConfig, type UserConfigExport } from "@tarojs/cli";

const forH5 = process.env.TARO_ENV === "h5";
const showcase = process.env.SHOWCASE === "1";

/** H5 is served under /h5/ but always calls the API at the root of its own origin. */
const apiBase = forH5 ? "/api" : (process.env.API_BASE ?? "https://housing.example.gov.cn/api");

/** Old web views parse ES5 only, and Taro leaves packages as they are: these are the ones that are newer. */
const newerThanEs5 =
  /[\\/](core|h5)[\\/]src[\\/]|[\\/]node_modules[\\/](\.pnpm[\\/])?(zod|query-string|decode-uri-component|split-on-first|filter-obj|history|@stencil[\\/+]core|@tarojs[\\/+](taro-h5|router|components))[@\\/]/;

const compile = { include: [(file: string) => newerThanEs5.test(file)] };
/** One px is one px on every screen; sizes follow CSS variables and breakpoints instead. */
const pxtransform = { enable: false, config: {} };

/** Without this every page of H5 carries its own copy of the kit; what only a few need does not burden the first page. */
function shareBetweenPages(chain: { merge: (options: object) => unknown }): void {
  const kit = { name: "kit", chunks: "async", minChunks: 4, priority: 20, reuseExistingChunk: true };
  chain.merge({ optimization: { splitChunks: { cacheGroups: { kit } } } });
}

const config: UserConfigExport<"webpack5"> = {
  projectName: "public-housing",
  date: "2026-6-1",
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: "src",
  outputRoot: `dist/${process.env.TARO_ENV}${showcase ? "-showcase" : ""}`,
  framework: "react",
  compiler: { type: "webpack5", prebundle: { enable: false } },
  cache: { enable: false },
  alias: { "@housing/h5": path.resolve(__dirname, "../../h5/src") },
  defineConstants: { API_BASE: JSON.stringify(apiBase) },
  mini: { postcss: { pxtransform, cssModules: { enable: false } }, compile },
  h5: {
    publicPath: "./",
    router: { mode: "hash" },
    output: {
      filename: "js/[name].[hash:8].js",
      chunkFilename: "js/[name].[chunkhash:8].js",
      // Then the page says that it did not open, and tries again.
      chunkLoadTimeout: 20_000,
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: "css/[name].[hash:8].css",
      chunkFilename: "css/[name].[chunkhash:8].css",
    },
    postcss: { pxtransform, autoprefixer: { enable: true, config: {} } },
    compile,
    webpackChain: shareBetweenPages,
    devServer: { open: false },
  },
};

export default defineConfig<"webpack5">(async (merge) => merge({}, config));
