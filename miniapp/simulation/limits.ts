/** What WeChat allows (developers.weixin.qq.com, framework/ability/network and framework/subpackages). */
export const limits = {
  concurrentRequests: 10,
  pageStack: 10,
  setDataBytes: 1024 * 1024,
  packageBytes: 2 * 1024 * 1024,
  totalBytes: 20 * 1024 * 1024,
};

/** Browser and Node globals that do not exist in a mini-program's logic layer. */
export const hiddenGlobals = (
  "window document frames self location navigator localStorage sessionStorage history alert confirm prompt " +
  "XMLHttpRequest WebSocket fetch FormData URL URLSearchParams AbortController Blob FileReader crypto " +
  "structuredClone btoa atob Buffer process TextEncoder TextDecoder"
).split(" ");

export const moduleNames =
  "require module exports wx App Page Component Behavior getApp getCurrentPages".split(" ");
