import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("inventory", {
  unitMoved: { text: (facts) => `房源${facts.doorNo}的状态刚刚有变化，请刷新后再办理。` },
  underReview: { text: (facts) => `房源${facts.doorNo}已经在另一件上报中审核，请先等待结果。` },
  codeTaken: { text: (facts) => `小区编码“${facts.code}”已经登记，请核对。` },
  nameTaken: { text: (facts) => `楼栋“${facts.name}”已经登记，请核对。` },
  unknownDistrict: { status: 422, text: "请选择本市轮候区域内的区。" },
  tooManyRows: {
    status: 422,
    text: (facts) => `一次最多导入${facts.most}行，请分成几个文件导入。`,
  },
  unreadableSheet: {
    status: 422,
    text: "文件不是可以读取的Excel表格（.xlsx），请使用导入模板填写后重新上传。",
  },
  planNotPicture: { status: 422, text: "户型图只能是图片或PDF文件，请另存后再上传。" },
  missingHeadings: {
    status: 422,
    text: (facts) => `表格缺少以下列：${facts.headings}。请使用导入模板填写后重新上传。`,
  },
});
