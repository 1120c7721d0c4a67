import { startSmallCity } from "@housing/bff/testing/small-city.ts";
import { openBrowser, photoOf } from "./browser.ts";
import { Desk } from "./desk.ts";
import { Phone } from "./phone.ts";
import { type Findings, type Size, sizes } from "./screen.ts";

export type City = Awaited<ReturnType<typeof openCity>>;

/** A small real city and a browser to walk through it. */
export async function openCity(city: string) {
  const small = await startSmallCity({ city });
  const browser = await openBrowser();
  const findings: Findings = { looked: 0, problems: [] };
  const open: (Desk | Phone)[] = [];
  const given = { browser, url: small.url, findings };
  const kept = <S extends Desk | Phone>(screen: S): S => {
    open.push(screen);
    return screen;
  };
  return {
    url: small.url,
    findings,
    photo: await photoOf(browser, "身份证（正面）"),
    phone: async (size: Size = sizes.phone) =>
      kept(await Phone.open({ ...given, folder: `${city}/h5` }, size)),
    desk: async (username: string) =>
      kept(await Desk.signIn({ ...given, folder: `${city}/admin` }, { username, password: small.password })),
    shootFailures: (name: string) =>
      Promise.all(open.map((screen, at) => screen.shootFailure(`${name}-${at}`))),
    async close() {
      await browser.close();
      await small.stop();
    },
  };
}
