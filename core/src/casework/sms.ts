import { required, type SmsTemplate, smsField } from "../messaging/index.ts";

const fields = { caseNo: smsField("受理号", "GZSQ20260601-0001", required) };

export const returnedSms: SmsTemplate = {
  code: "case.returned",
  title: "申请退回补正",
  flowPoint: "审核退回",
  text: "您的申请（受理号{{caseNo}}）需要补正，请登录查看原因，修改后重新提交。",
  fields,
  to: "applicant",
  timing: "notice",
};

export const rejectedSms: SmsTemplate = {
  code: "case.rejected",
  title: "申请未通过",
  flowPoint: "审核不通过",
  text: "您的申请（受理号{{caseNo}}）未通过审核，请登录查看原因。如有疑问，请联系区级住房保障部门。",
  fields,
  to: "applicant",
  timing: "notice",
};

export const caseSms = [returnedSms, rejectedSms] as const;
