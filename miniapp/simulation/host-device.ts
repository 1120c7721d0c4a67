import { called } from "./callbacks.ts";
import type { AppJson, Options, Reply } from "./types.ts";

/** Calls that reach a person or WeChat itself: the test answers them by name. */
const answered = (
  "setNavigationBarTitle showToast hideToast showLoading hideLoading showModal showActionSheet login checkSession " +
  "requestSubscribeMessage requirePrivacyAuthorize getPrivacySetting chooseImage chooseMessageFile chooseMedia " +
  "openDocument saveFile stopPullDownRefresh pageScrollTo makePhoneCall setClipboardData getClipboardData"
).split(" ");

const listeners = (
  "onAppShow onAppHide onError onUnhandledRejection onPageNotFound onThemeChange onNeedPrivacyAuthorization " +
  "onNetworkStatusChange offNetworkStatusChange onWindowResize"
).split(" ");

const device = {
  platform: "devtools",
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  statusBarHeight: 20,
  SDKVersion: "3.8.0",
  language: "zh_CN",
};

export function deviceOf(appJson: AppJson, reply: Reply, note: (name: string, options: Options) => void) {
  const info = () => ({ ...device });
  const asked =
    (name: string) =>
    (options: Options = {}) => {
      note(name, options);
      return called(name, options, () => reply({ ...plain(options), name }));
    };
  return {
    ...Object.fromEntries(listeners.map((name) => [name, () => undefined])),
    ...Object.fromEntries(answered.map((name) => [name, asked(name)])),
    getSystemInfoSync: info,
    getWindowInfo: info,
    getDeviceInfo: info,
    getAppBaseInfo: info,
    getLaunchOptionsSync: () => ({ path: appJson.pages[0], query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: appJson.pages[0], query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: "simulated", envVersion: "develop", version: "" } }),
    getMenuButtonBoundingClientRect: () => ({
      top: 24,
      right: 365,
      bottom: 56,
      left: 278,
      width: 87,
      height: 32,
    }),
    canIUse: () => true,
    getRandomValues: (options: Options) => called("getRandomValues", options, () => randomBytes(options)),
    nextTick: (run: () => void) => void Promise.resolve().then(run),
  };
}

const randomBytes = ({ length }: Options) => ({
  randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
});

const plain = (options: Options): Record<string, unknown> => JSON.parse(JSON.stringify(options));
