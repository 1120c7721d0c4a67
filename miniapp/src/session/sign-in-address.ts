import Taro from "@tarojs/taro";

export const signInPage = "/packages/account/sign-in/index";
const tabPages = ["/pages/home/index", "/pages/me/index"];

/** The page on the screen with its parameters, to come back to. */
export function currentAddress(): string {
  const pages = Taro.getCurrentPages();
  const top = pages[pages.length - 1];
  const [path] = (top?.route ?? "pages/home/index").split("?");
  const query = Object.entries<unknown>(top?.options ?? {})
    .filter(([name, value]) => !name.startsWith("$") && name !== "stamp" && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(decodeURIComponent(String(value)))}`)
    .join("&");
  return `/${(path ?? "").replace(/^\//, "")}${query && `?${query}`}`;
}

export const goSignIn = () => signInFromHere("");

/** The session has ended while somebody was at work: the page says so. */
export const goSignInAgain = () => signInFromHere("&again=1");

function signInFromHere(more: string): void {
  const here = currentAddress();
  if (here.startsWith(signInPage)) return;
  void Taro.navigateTo({ url: `${signInPage}?back=${encodeURIComponent(here)}${more}` });
}

/** Only our own pages are taken as a way back. */
export function goBackTo(back: string | undefined): void {
  const address = decodeURIComponent(back ?? "");
  const path = address.split("?")[0] ?? "";
  const known = /^\/(pages|packages)\/[\w/-]+$/.test(path) && path !== signInPage;
  const url = known ? address : "/pages/home/index";
  if (isBehind(url)) return void Taro.navigateBack();
  const tab = tabPages.find((page) => url.startsWith(page));
  void (tab ? Taro.switchTab({ url: tab }) : Taro.redirectTo({ url }));
}

/** The page that asked for the sign-in still lies below this one. */
function isBehind(url: string): boolean {
  const pages = Taro.getCurrentPages();
  const below = pages[pages.length - 2]?.route?.split("?")[0]?.replace(/^\//, "");
  return below !== undefined && below === url.split("?")[0]?.replace(/^\//, "");
}
