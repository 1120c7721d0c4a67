import { defineRefusals } from "../kernel/index.ts";

export const refused = defineRefusals("inventory", {
  unitMoved: { text: (facts) => `房源${facts.doorNo}的状态刚刚有变化，请刷新后再办理。` },
  notCorrectable: { text: (facts) => `房源${facts.doorNo}${facts.way}。` },
  changedMeanwhile: {
    text: (facts) =>
      `房源${facts.doorNo}的登记刚刚由别人改过，您的更正没有保存。请关闭后看清现在的内容，仍需要时再更正。`,
  },
  leftTraces: {
    text: (facts) =>
      `房源${facts.doorNo}上报过，办理记录里有它，不能删除。登记有误的请更正；确实没有这套房的，请锁定并写明原因。`,
  },
  correctionsMoved: { text: "核对之后登记内容又有变化，还没有更改。请重新核对后再确认。" },
  underReview: { text: (facts) => `房源${facts.doorNo}已经在另一件上报中审核，请先等待结果。` },
  addedLate: {
    text: "前一级已经审核过这件上报，不能再增加房源。请去掉新增的房源，另行上报。",
    clause: "4.4.3.1.1",
  },
  codeTaken: { text: (facts) => `小区编码“${facts.code}”已经登记，请核对。` },
  nameTaken: { text: (facts) => `楼栋“${facts.name}”已经登记，请核对。` },
  unknownDistrict: { status: 422, text: "请选择本市轮候区域内的区。" },
  tooManyRows: {
    status: 422,
    text: (facts) => `一次最多导入${facts.most}行，请分成几个文件导入。`,
  },
  unreadableSheet: {
    status: 422,
    text: "这个文件打不开，可能已经损坏，或者不是Excel工作簿（.xlsx）。请在表格软件里打开，另存为Excel工作簿后重新上传。",
  },
  tooLargeSheet: {
    status: 422,
    text: "表格内容太多，没有读完。请只保留要导入的行和列，删除图片和其他工作表，或者分成几个文件导入。",
  },
  severalSheets: {
    status: 422,
    text: (facts) =>
      `文件里不止一张房源表（${facts.names}），一次只能导入一张。请合并到一张表，或者分成几个文件导入。`,
  },
  noRows: { status: 422, text: "表格里没有填写房源。请在表头下面逐行填写，保存后重新上传。" },
  planNotPicture: { status: 422, text: "户型图只能是图片或PDF文件，请另存后再上传。" },
  missingHeadings: {
    status: 422,
    text: (facts) => `表格缺少以下列：${facts.headings}。请使用导入模板填写后重新上传。`,
  },
});
