import { defineRefusals } from "@housing/core/kernel";

/** What the edge itself refuses, before any domain is asked. */
export const refused = defineRefusals("http", {
  notFound: { status: 404, text: "没有这个地址，请检查链接是否完整。" },
  methodNotAllowed: { status: 405, text: "这个地址不支持这种操作。" },
  malformedJson: { status: 400, text: "提交的内容不完整或格式有误，请刷新后重试。" },
  notJson: { status: 415, text: "请以JSON格式提交内容。" },
  tooLarge: { status: 413, text: (facts) => `提交的内容超过${facts.limit}，请减少内容后重试。` },
  signInFirst: { status: 401, text: "请先登录后再上传文件。" },
  addressTooLong: { status: 431, text: "地址或查询条件太长，请减少查询条件后重试。" },
  requestTimeout: { status: 408, text: "网络较慢，没有收到完整的内容，请重试。" },
  unreadable: { status: 400, text: "没有收到完整的请求，请刷新后重试。" },
  keyMissing: { status: 400, text: "缺少请求编号（Idempotency-Key），请更新到最新版本后重试。" },
  keyMalformed: { status: 400, text: "请求编号（Idempotency-Key）应为8至128位的字母、数字或连字符。" },
  tooMany: { status: 429, text: (facts) => `操作过于频繁，请${facts.retryAfterSeconds}秒后再试。` },
  fileMissing: { status: 422, text: "没有收到文件，请重新选择后上传。" },
  busy: { status: 503, text: "现在办理的人较多，请稍后再试，您填写的内容不会丢失。" },
  otherSystem: { status: 503, text: "相关部门的系统暂时没有回应，请稍后再试，您填写的内容不会丢失。" },
  broken: {
    status: 500,
    text: (facts) => `系统出了点问题，请稍后再试。如需帮助，请提供编号${facts.reference}。`,
  },
});
