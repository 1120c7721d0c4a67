import { startSeededCity } from "@housing/bff/testing/seeded-city.ts";
import { startSmallCity } from "@housing/bff/testing/small-city.ts";
import { openBrowser, photoOf } from "./browser.ts";
import { Desk } from "./desk.ts";
import { Phone } from "./phone.ts";
import { type Findings, type Size, sizes } from "./screen.ts";

export type City = Awaited<ReturnType<typeof openCity>>;

/** A real city, small or with the whole history of the demo, and a browser to walk through it. */
export async function openCity(city: string, { seeded = false, folder = city } = {}) {
  const small = await (seeded ? startSeededCity(city) : startSmallCity({ city }));
  const browser = await openBrowser();
  const findings: Findings = { looked: 0, problems: [] };
  const open: (Desk | Phone)[] = [];
  const given = { browser, url: small.url, findings };
  const kept = <S extends Desk | Phone>(screen: S): S => {
    open.push(screen);
    return screen;
  };
  const atDesk = { ...given, folder: `${folder}/admin` };
  let signIn = Desk.signIn;
  return {
    url: small.url,
    findings,
    photo: await photoOf(browser, "身份证（正面）"),
    phone: async (size: Size = sizes.phone) =>
      kept(await Phone.open({ ...given, folder: `${folder}/h5` }, size)),
    /** The first signs in by hand, as everybody would. */
    desk: async (username: string) => {
      const arrive = signIn;
      signIn = Desk.signedIn;
      return kept(await arrive(atDesk, { username, password: small.password }));
    },
    shootFailures: (name: string) =>
      Promise.all(open.map((screen, at) => screen.shootFailure(`${name}-${at}`))),
    /** Everybody goes home; the city stays as they left it. */
    async leave() {
      await Promise.all(open.splice(0).map((screen) => screen.page.context().close()));
    },
    async close() {
      await browser.close();
      await small.stop();
    },
  };
}
