/** Kinds of deadlines in the words of staff; a test finds one without. */
export const deadlineWords: Readonly<Record<string, string>> = {
  "allocation.downloadBy": "配租通知单下载期满",
  "allocation.publishResult": "公示选房结果",
  "allocation.remindDownload": "提醒下载配租通知单",
  "allocation.remindSign": "提醒签订合同",
  "allocation.sealNotice": "配租通知单盖章",
  "allocation.signBy": "合同签订期满",
  "calendar.inForce": "工作日历生效",
  "inventory.listByEnds": "腾退房源上架期满",
  "publicity.ends": "公示期满",
  "publicity.lineEnds": "公示期满（单户）",
  "queue.continueEnds": "申请继续轮候期满",
  "queue.dailyBatch": "生成当日轮候批次",
  "queue.remindContinue": "提醒申请继续轮候",
  "selection.callNext": "通知下一户选房",
  "selection.offerCloses": "选房时间截止",
  "selection.offerReminder": "提醒选房",
};
