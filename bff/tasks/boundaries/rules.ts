import { rankOf } from "./order.ts";

/** An import seen from the repository root: `to` is a file of ours, `specifier` what was written. */
export interface Edge {
  readonly from: string;
  readonly specifier: string;
  readonly to: string | undefined;
}

/** A rule answers with what is wrong, or undefined. */
type Rule = (edge: Edge) => string | undefined;

/** Test code may cross the order, because it sets up whole cities; it still uses each domain by its face. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing?\//.test(path);
const packageOf = (path: string): string => path.split("/", 1)[0] ?? "";

/** The domain that a file of core belongs to. */
export const domainOf = (path: string): string | undefined => /^core\/src\/([^/]+)\//.exec(path)?.[1];

/** What core never imports: transports, stores and screens belong to the packages around it. */
const neverInCore =
  /^(koa([-/].*)?|@koa\/.*|redis|@redis\/.*|mysql2(\/.*)?|react(-dom)?(\/.*)?|@tarojs\/.*|antd(\/.*)?|node:(http|https|http2|net|tls|dgram|child_process|worker_threads|cluster|timers).*)$/;
const files = /^(node:)?fs(\/promises)?$/;
const cipher = /^(node:)?crypto$|^sm-crypto/;

const coreStaysPure: Rule = ({ from, specifier }) => {
  const domain = domainOf(from);
  if (!domain || isTest(from)) return undefined;
  if (neverInCore.test(specifier)) return `core must not import ${specifier}`;
  if (files.test(specifier) && !["document", "privacy"].includes(domain)) {
    return "only core/src/document and core/src/privacy may read files";
  }
  if (cipher.test(specifier) && !["privacy", "document", "audit"].includes(domain)) {
    return "only core/src/privacy, document and audit may use cryptography directly";
  }
  return undefined;
};

const domainsPointUp: Rule = ({ from, to }) => {
  const [own, other] = [domainOf(from), to && domainOf(to)];
  if (!own || !other || own === other || other === "contract" || isTest(from)) return undefined;
  if (own === "contract") return "core/src/contract must not import a domain";
  if (rankOf(own) < 0) return `domain ${own} is missing in bff/tasks/boundaries/order.ts`;
  if (rankOf(other) < 0) return `domain ${other} is missing in bff/tasks/boundaries/order.ts`;
  return rankOf(other) <= rankOf(own) ? undefined : `${own} comes before ${other} in the domain order`;
};

const domainsThroughTheirFace: Rule = ({ from, to }) => {
  const [own, other] = [domainOf(from), to && domainOf(to)];
  if (!other || own === other || other === "contract") return undefined;
  const opened = to === `core/src/${other}/index.ts` || (isTest(from) && /\/testing?\//.test(to ?? ""));
  return opened ? undefined : `${other} is used only through core/src/${other}/index.ts`;
};

const frontsSeeTheContract: Rule = ({ from, specifier, to }) => {
  if (!["admin", "miniapp"].includes(packageOf(from)) || /^\w+\/(simulation|test)\//.test(from))
    return undefined;
  if (packageOf(from) === "miniapp" && /^zod(\/|$)/.test(specifier)) return "miniapp must not import zod";
  if (!to || packageOf(to) === packageOf(from) || to.startsWith("core/src/contract/")) return undefined;
  // The hosts of H5 (赣服通, 龙城市民云, a browser) are the one part of h5 that the screens are built with.
  if (packageOf(from) === "miniapp" && to.startsWith("h5/src/")) return undefined;
  return "a front imports only @housing/core/contract/*";
};

const packagesByName: Rule = ({ from, specifier, to }) => {
  if (!to || !specifier.startsWith(".") || packageOf(to) === packageOf(from)) return undefined;
  return "another package is imported by its name, not by a path";
};

const packagesPointDown: Rule = ({ from, to }) => {
  const above: Record<string, readonly string[]> = {
    core: ["db", "bff", "admin", "miniapp", "h5"],
    db: ["bff", "admin", "miniapp", "h5"],
    bff: ["admin", "miniapp", "h5"],
  };
  if (!to || isTest(from) || !above[packageOf(from)]?.includes(packageOf(to))) return undefined;
  return `${packageOf(from)} must not import ${packageOf(to)}`;
};

const noTestInProduct: Rule = ({ from, to }) =>
  to && isTest(to) && !isTest(from) && /^\w+\/src\//.test(from)
    ? "product code must not import test code"
    : undefined;

const rules: readonly Rule[] = [
  coreStaysPure,
  domainsPointUp,
  domainsThroughTheirFace,
  frontsSeeTheContract,
  packagesByName,
  packagesPointDown,
  noTestInProduct,
];

/** Everything wrong with one import. */
export function objectionsTo(edge: Edge): string[] {
  return rules.map((rule) => rule(edge)).filter((objection) => objection !== undefined);
}
