import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { isReachable } from "./api/reachable.ts";
import { Refusal } from "./api/refusal.ts";
import { Shell } from "./layout/Shell.tsx";
import type { PageSpec } from "./page.ts";
import { pages } from "./pages/index.ts";
import { PageError } from "./ui/ErrorPanel.tsx";
import { PageLoading } from "./ui/PageLoading.tsx";
import { UnknownPage } from "./ui/UnknownPage.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: UnknownPage });

const asRoute = ({ path, load }: PageSpec) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(() => loadPage(load)) });

/**
 * The router loads the whole site anew when a page's file is gone, as after an update. Without a network that would put
 * the browser's own error in the place of everything: then the frame stays and says why.
 */
const loadPage = (load: PageSpec["load"]) =>
  load().catch(async (error: unknown) => {
    throw (await isReachable()) ? error : new Refusal(0);
  });

export const router = createRouter({
  routeTree: root.addChildren(pages.map(asRoute)),
  history: createHashHistory(),
  defaultPreload: "intent",
  // Back in a long list, the row that was left stands where it stood.
  scrollRestoration: true,
  scrollToTopSelectors: ["#content"],
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageError,
  // Search values are plain text, so an address can be read and typed: ?f.lane=lowRent-1&sort=-submittedAt
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
    return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : "";
  },
});
