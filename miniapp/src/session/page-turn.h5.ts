import { failed, opened, opening } from "./page-turn-bar.h5";

/** webpack's own loader of the parts of H5: each page is one. */
declare let __webpack_chunk_load__: (part: string | number) => Promise<unknown>;

interface Route {
  load: () => [Promise<unknown>];
}

const load = __webpack_chunk_load__;
let quiet = false;

__webpack_chunk_load__ = (part) => (quiet ? load(part) : seen(part));

/** A page that was asked for comes, however often it takes; meanwhile the screen says how it goes. */
function seen(part: string | number): Promise<unknown> {
  const turn = opening();
  const at = location.hash;
  return new Promise((resolve) => {
    const arrived = (loaded: unknown): void => {
      opened(turn);
      // Whoever has gone elsewhere meanwhile does not want it any longer.
      if (at === "" || location.hash === at) resolve(loaded);
    };
    const attempt = (): void => void load(part).then(arrived, () => failed(turn, attempt));
    attempt();
  });
}

/** Once the first page stands still, the others come one by one: they are small, and turn at once from then on. */
async function fetchTheOthers(): Promise<void> {
  const { routes = [] } = (window as { __taroAppConfig?: { routes?: Route[] } }).__taroAppConfig ?? {};
  for (const route of routes) await quietly(route).catch(() => undefined);
}

function quietly(route: Route): Promise<unknown> {
  quiet = true;
  const [page] = route.load();
  quiet = false;
  return page;
}

const stillMs = 3000;

window.addEventListener("load", () => setTimeout(() => void fetchTheOthers(), stillMs));
