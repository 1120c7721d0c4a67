import type { Arguments, Reply } from "@housing/core/contract/client";
import type { SmsFields } from "@housing/core/contract/sms-text";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type Template = Reply<"smsTemplates">["templates"][number];
export type Gateway = Reply<"smsGateway">;
export type Message = Reply<"smsMessage">;

export const smsTemplates = queryOptions({
  queryKey: ["smsTemplates"],
  queryFn: () => call("smsTemplates", {}),
});

export const changeSmsTemplate = (changed: Arguments<"changeSmsTemplate">, key: string) =>
  call("changeSmsTemplate", changed, key);

export const smsGateway = queryOptions({
  queryKey: ["smsGateway"],
  queryFn: () => call("smsGateway", {}),
  refetchInterval: 10_000,
});

export const testSms = (body: Arguments<"testSms">["body"], key: string) => call("testSms", { body }, key);

export const setSmsSending = (body: Arguments<"setSmsSending">["body"], key: string) =>
  call("setSmsSending", { body }, key);

export const smsMessage = (id: string) =>
  queryOptions({ queryKey: ["smsMessage", id], queryFn: () => call("smsMessage", { params: { id } }) });

export const resendSms = (id: string, reason: string, key: string) =>
  call("resendSms", { params: { id }, body: { reason } }, key);

/** The fields of a template as the rules of its text ask for them. */
export const fieldsOf = ({ fields }: Template): SmsFields =>
  Object.fromEntries(fields.map(({ name, ...field }) => [name, field]));
