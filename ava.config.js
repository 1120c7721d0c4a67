/**
 * Which tests run. `TEST_PART` picks one kind; without it: everything that needs neither a build nor a browser.
 * The same patterns are used by `npm test` (bff/tasks/test.ts), so a file is in exactly one part by its name.
 */
const built = ["!miniapp/simulation/**", "!h5/browser/**"];
const parts = {
  unit: ["{core,db,bff,admin,miniapp,h5}/**/*.test.ts", "!**/*.db.test.ts", ...built],
  database: ["{core,db,bff}/**/*.db.test.ts"],
  simulation: ["miniapp/simulation/**/*.test.ts"],
  browser: ["h5/browser/**/*.browser.test.ts"],
};
const part = process.env.TEST_PART;

/** Two files run at a time: the long ones first, or the last would run alone at the end. */
const longestFirst = [
  ...["staff-pages-ganzhou", "path", "tour", "staff-acts"],
  ...["staff-pages-liuzhou", "waiting", "liuzhou", "two-devices"],
];
const place = (file) => {
  const at = longestFirst.findIndex((name) => file.endsWith(`/${name}.browser.test.ts`));
  return at < 0 ? longestFirst.length : at;
};

export default {
  files: [...(part ? parts[part] : ["{core,db,bff,admin,miniapp,h5}/**/*.test.ts", ...built]), "!**/dist/**"],
  extensions: ["ts"],
  ...(part === "browser" && { sortTestFiles: (a, b) => place(a) - place(b) }),
  // Between two results: a walk of minutes on a quiet machine may take four times as long on a busy one.
  timeout: part === "browser" || part === "simulation" ? "20m" : "120s",
  // Threads cannot use the compile cache, and share one keyring.
  workerThreads: false,
  environmentVariables: { NODE_ENV: "test" },
};
