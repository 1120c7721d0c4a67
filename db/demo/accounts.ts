import type { Role } from "@housing/core/kernel";
import { fictionalIdNumber } from "./identity-numbers.ts";

/** One password for every demo account of staff; a demo shows it on its first page. */
export const demoPassword = "Demo-Flat-2026";

export interface DemoStaff {
  username: string;
  name: string;
  /** What a visitor can do with it, in words. */
  title: string;
  roles: readonly Role[];
  regions: readonly string[];
  /** Set up in an authenticator app already; shown with the account, for trying it. */
  totpSecret?: string;
}

/** The second factor of the demo account `admin2`, base32: type it into an authenticator app. */
export const demoTotpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

const staff = (
  username: string,
  [name, title]: readonly [name: string, title: string],
  role: Role,
  region: string,
): DemoStaff => ({ username, name, title, roles: [role], regions: [region] });

const withSecondFactor = (account: DemoStaff): DemoStaff => ({ ...account, totpSecret: demoTotpSecret });

/** Demo accounts of staff by city, one or more for every role. */
export const demoStaff: Readonly<Record<string, readonly DemoStaff[]>> = {
  ganzhou: [
    staff("admin", ["管理员", "平台管理员：演示时钟、规则参数、短信模板"], "admin", "360700"),
    withSecondFactor(
      staff(
        "admin2",
        ["管理员乙", `平台管理员，已开启二次验证：验证器密钥 ${demoTotpSecret}`],
        "admin",
        "360700",
      ),
    ),
    staff("city1", ["周市办", "市住房保障部门：监督、场次、房源审批"], "city", "360700"),
    staff("district1", ["吴区审", "章贡区住房保障部门：复审、二榜、异议"], "district", "360702"),
    staff("district2", ["郑区审", "赣州经开区住房保障部门"], "district", "3607JK"),
    staff("district3", ["冯区审", "赣州蓉江新区住房保障部门"], "district", "3607RJ"),
    staff("street1", ["蒋街审", "解放街道：初审、一榜"], "street", "360702001"),
    staff("street2", ["沈街审", "水南镇：初审、一榜"], "street", "360702005"),
    staff("street3", ["韩街审", "蟠龙镇：初审、一榜"], "street", "3607JK001"),
    staff("street4", ["杨街审", "潭口镇：初审、一榜"], "street", "3607RJ001"),
    staff("operator1", ["秦运营", "运营单位：房源上报、腾退、入住"], "operator", "360700"),
    staff("finance1", ["许财务", "财务人员"], "finance", "360700"),
    staff("auditor1", ["何审计", "审计人员：操作日志、通知单"], "auditor", "360700"),
    staff("window1", ["吕窗口", "服务窗口：代办申请和选房"], "window", "360700"),
    staff("enterprise1", ["施企业", "用工单位"], "enterprise", "360700"),
  ],
  liuzhou: [
    staff("admin", ["管理员", "平台管理员：演示时钟、规则参数、短信模板"], "admin", "450200"),
    withSecondFactor(
      staff(
        "admin2",
        ["管理员乙", `平台管理员，已开启二次验证：验证器密钥 ${demoTotpSecret}`],
        "admin",
        "450200",
      ),
    ),
    staff("city1", ["周市办", "市住房保障中心：审核、资格公示"], "city", "450200"),
    staff("district1", ["吴区审", "城中区住建局：复审"], "district", "450202"),
    staff("district2", ["郑区审", "鱼峰区住建局：复审"], "district", "450203"),
    staff("district3", ["冯区审", "柳南区住建局：复审"], "district", "450204"),
    staff("district4", ["陈区审", "柳北区住建局：复审"], "district", "450205"),
    staff("street1", ["蒋街审", "城中街道：初审"], "street", "450202001"),
    staff("street2", ["沈街审", "天马街道：初审"], "street", "450203001"),
    staff("operator1", ["秦运营", "运营单位：房源上报"], "operator", "450200"),
    staff("finance1", ["许财务", "财务人员"], "finance", "450200"),
    staff("auditor1", ["何审计", "审计人员：操作日志"], "auditor", "450200"),
    staff("window1", ["吕窗口", "服务窗口：代办申请"], "window", "450200"),
    staff("enterprise1", ["施企业", "用工单位"], "enterprise", "450200"),
  ],
};

/** Where a named demo applicant stands when the demo begins. */
export type DemoStage =
  | "nothing"
  | "draft"
  | "returned"
  | "firstReview"
  | "firstList"
  | "secondReview"
  | "secondList"
  | "numbersPublished"
  | "inLine"
  | "waitingTurn"
  | "choosing"
  | "missed"
  | "resultPublished"
  | "notice"
  | "blocked"
  | "cityReview"
  | "qualificationList"
  | "qualified";

export interface DemoApplicant {
  phone: string;
  name: string;
  idNumber: string;
  stage: DemoStage;
  /** What a visitor can try with it. */
  title: string;
}

const named =
  (city: string) =>
  (
    n: number,
    [name, birthDay]: readonly [name: string, birthDay: string],
    stage: DemoStage,
    title: string,
  ): DemoApplicant => ({
    phone: `199000000${String(n).padStart(2, "0")}`,
    name,
    idNumber: fictionalIdNumber(city, 9, birthDay, n),
    stage,
    title,
  });

const gz = named("ganzhou");
const lz = named("liuzhou");

/** Fictional applicants by city; they sign in with their phone and the code in the demo's SMS inbox. */
export const demoApplicants: Readonly<Record<string, readonly DemoApplicant[]>> = {
  ganzhou: [
    gz(1, ["陈晓明", "19880214"], "nothing", "还没有申请：从头填写公租房申请"),
    gz(2, ["刘桂兰", "19620305"], "draft", "有一份填了一半的草稿：继续填写、提交"),
    gz(3, ["黄志远", "19790822"], "returned", "申请被退回补正：修改后重新提交"),
    gz(4, ["林秀英", "19850617"], "firstReview", "街道初审中"),
    gz(5, ["罗家豪", "19930109"], "firstList", "一榜公示中"),
    gz(6, ["何春梅", "19751130"], "secondReview", "区级复审中"),
    gz(7, ["谢文博", "19910426"], "secondList", "二榜公示中"),
    gz(8, ["邓雨欣", "19960718"], "numbersPublished", "轮候顺序号公示中"),
    gz(9, ["曾建国", "19680912"], "inLine", "正在排队：可申请调整居室、放弃轮候"),
    gz(10, ["钟丽芳", "19810203"], "choosing", "现在轮到选房：在楼盘表中选一套"),
    gz(11, ["赖永发", "19700525"], "missed", "昨天错过选房：可申请继续轮候"),
    gz(12, ["廖淑贞", "19660814"], "waitingTurn", "已进入选房家庭库，等候轮到"),
    gz(13, ["温国强", "19871027"], "resultPublished", "已选房，结果公示中"),
    gz(14, ["肖思雨", "19940331"], "notice", "配租通知单已生成：下载"),
    gz(15, ["邱海涛", "19830619"], "blocked", "在黑名单中：两年内不能申请实物配租"),
  ],
  liuzhou: [
    lz(1, ["韦晓明", "19880214"], "nothing", "还没有申请：从头填写公租房资格申请"),
    lz(2, ["覃桂兰", "19620305"], "draft", "有一份填了一半的草稿：继续填写、提交"),
    lz(3, ["莫志远", "19790822"], "returned", "申请被退回补正：修改后重新提交"),
    lz(4, ["蓝秀英", "19850617"], "firstReview", "街道初审中"),
    lz(5, ["梁家豪", "19930109"], "secondReview", "城区复审中"),
    lz(6, ["黎春梅", "19751130"], "cityReview", "市住房保障中心审核中"),
    lz(7, ["农文博", "19910426"], "qualificationList", "资格公示中"),
    lz(8, ["陆雨欣", "19960718"], "qualified", "已取得公租房保障资格"),
  ],
};

/** The named applicant at a stage, where the city has one. */
export const demoApplicantAt = (city: string, stage: DemoStage): DemoApplicant | undefined =>
  demoApplicants[city]?.find((applicant) => applicant.stage === stage);
